{#- Regular expressions, written as all engines read them. A pattern is SQL: a text in quotes or a column. -#}

{#- Snowflake reads a backslash in quotes as the beginning of an escape. -#}
{%- macro pattern_text(text) -%}
  {{- return(adapter.dispatch('pattern_text', 'dbt')(text)) -}}
{%- endmacro -%}
{%- macro default__pattern_text(text) -%}
  {{- text -}}
{%- endmacro -%}
{%- macro snowflake__pattern_text(text) -%}
  {%- set written = text | string | trim -%}
  {{- written | replace('\\', '\\\\') if modules.re.match("^'([^']|'')*'$", written) else text -}}
{%- endmacro -%}

{#- Whether the pattern is found anywhere. -#}
{%- macro regex_contains(text, pattern, ignore_case=false) -%}
  {{- return(adapter.dispatch('regex_contains', 'dbt')(text, pattern, ignore_case)) -}}
{%- endmacro -%}
{%- macro duckdb__regex_contains(text, pattern, ignore_case) -%}
regexp_matches({{ text }}, {{ pattern }}, '{{ 'i' if ignore_case else 'c' }}')
{%- endmacro -%}
{%- macro postgres__regex_contains(text, pattern, ignore_case) -%}
regexp_like({{ text }}, {{ pattern }}, '{{ 'ip' if ignore_case else 'p' }}')
{%- endmacro -%}
{%- macro snowflake__regex_contains(text, pattern, ignore_case) -%}
(regexp_instr({{ text }}, {{ pattern_text(pattern) }}, 1, 1, 0, '{{ 'i' if ignore_case else 'c' }}') > 0)
{%- endmacro -%}

{#- Whether the text begins with the pattern. -#}
{%- macro regex_starts_with(text, pattern, ignore_case=false) -%}
  {{- return(adapter.dispatch('regex_starts_with', 'dbt')(text, pattern, ignore_case)) -}}
{%- endmacro -%}
{%- macro default__regex_starts_with(text, pattern, ignore_case) -%}
  {{- regex_contains(text, "('^(?:' || " ~ pattern ~ " || ')')", ignore_case) -}}
{%- endmacro -%}
{%- macro snowflake__regex_starts_with(text, pattern, ignore_case) -%}
(regexp_instr({{ text }}, {{ pattern_text(pattern) }}, 1, 1, 0, '{{ 'i' if ignore_case else 'c' }}') = 1)
{%- endmacro -%}

{#- Whether the whole text is as the pattern says. -#}
{%- macro regex_matches(text, pattern, ignore_case=false) -%}
  {{- return(adapter.dispatch('regex_matches', 'dbt')(text, pattern, ignore_case)) -}}
{%- endmacro -%}
{%- macro default__regex_matches(text, pattern, ignore_case) -%}
  {{- regex_contains(text, "('^(?:' || " ~ pattern ~ " || ')$')", ignore_case) -}}
{%- endmacro -%}
{%- macro snowflake__regex_matches(text, pattern, ignore_case) -%}
regexp_like({{ text }}, {{ pattern_text(pattern) }}, '{{ 'i' if ignore_case else 'c' }}')
{%- endmacro -%}

{#- The text with every occurrence replaced; `\1` is what the first group found. -#}
{%- macro regex_replace(text, pattern, replacement, ignore_case=false) -%}
  {{- return(adapter.dispatch('regex_replace', 'dbt')(text, pattern, replacement, ignore_case)) -}}
{%- endmacro -%}
{%- macro duckdb__regex_replace(text, pattern, replacement, ignore_case) -%}
regexp_replace({{ text }}, {{ pattern }}, {{ replacement }}, '{{ 'gi' if ignore_case else 'g' }}')
{%- endmacro -%}
{%- macro postgres__regex_replace(text, pattern, replacement, ignore_case) -%}
regexp_replace({{ text }}, {{ pattern }}, {{ replacement }}, '{{ 'gip' if ignore_case else 'gp' }}')
{%- endmacro -%}
{%- macro snowflake__regex_replace(text, pattern, replacement, ignore_case) -%}
regexp_replace({{ text }}, {{ pattern_text(pattern) }}, {{ pattern_text(replacement) }}, 1, 0, '{{ 'i' if ignore_case else 'c' }}')
{%- endmacro -%}

{#- What the pattern, or a group of it, found first; NULL where nothing is found. -#}
{%- macro regex_extract(text, pattern, group=0, ignore_case=false) -%}
  {{- return(adapter.dispatch('regex_extract', 'dbt')(text, pattern, group, ignore_case)) -}}
{%- endmacro -%}
{%- macro duckdb__regex_extract(text, pattern, group, ignore_case) -%}
case when {{ regex_contains(text, pattern, ignore_case) }} then regexp_extract({{ text }}, {{ pattern }}, {{ group }}, '{{ 'i' if ignore_case else 'c' }}') end
{%- endmacro -%}
{%- macro postgres__regex_extract(text, pattern, group, ignore_case) -%}
regexp_substr({{ text }}, {{ pattern }}, 1, 1, '{{ 'ip' if ignore_case else 'p' }}', {{ group }})
{%- endmacro -%}
{%- macro snowflake__regex_extract(text, pattern, group, ignore_case) -%}
regexp_substr({{ text }}, {{ pattern_text(pattern) }}, 1, 1, '{{ 'i' if ignore_case else 'c' }}{{ "e', " ~ group if group else "'" }})
{%- endmacro -%}
