{#- Lists of columns. -#}

{%- macro get_quoted_csv(column_names) -%}
  {%- set quoted = [] -%}
  {%- for name in column_names -%}
    {%- do quoted.append(adapter.quote(name)) -%}
  {%- endfor -%}
  {%- do return(quoted | join(', ')) -%}
{%- endmacro -%}

{%- macro get_list_of_column_names(columns) -%}
  {%- set names = [] -%}
  {%- for column in columns -%}
    {%- do names.append(column.name) -%}
  {%- endfor -%}
  {%- do return(names) -%}
{%- endmacro -%}

{#- The columns of the first list whose names the second lacks. -#}
{%- macro diff_columns(source_columns, target_columns) -%}
  {%- set known = get_list_of_column_names(target_columns) -%}
  {%- set missing = [] -%}
  {%- for column in source_columns if column.name not in known -%}
    {%- do missing.append(column) -%}
  {%- endfor -%}
  {%- do return(missing) -%}
{%- endmacro -%}

{#- What the second list's columns would have to become. -#}
{%- macro diff_column_data_types(source_columns, target_columns) -%}
  {%- set changes = [] -%}
  {%- for wanted in source_columns -%}
    {%- for column in target_columns if column.name == wanted.name and column.data_type != wanted.data_type -%}
      {%- do changes.append({'column_name': column.name, 'new_type': wanted.data_type}) -%}
    {%- endfor -%}
  {%- endfor -%}
  {%- do return(changes) -%}
{%- endmacro -%}

{%- macro alter_column_type(relation, column_name, new_column_type) -%}
  {%- do run_query(
      'alter table ' ~ relation ~ ' alter column ' ~ adapter.quote(column_name)
      ~ ' type ' ~ new_column_type) -%}
{%- endmacro -%}

{%- macro alter_relation_add_remove_columns(relation, add_columns=none, remove_columns=none) -%}
  {%- for column in add_columns or [] -%}
    {%- do run_query(
        'alter table ' ~ relation ~ ' add column ' ~ column.quoted ~ ' ' ~ column.data_type) -%}
  {%- endfor -%}
  {%- for column in remove_columns or [] -%}
    {%- do run_query('alter table ' ~ relation ~ ' drop column ' ~ column.quoted) -%}
  {%- endfor -%}
{%- endmacro -%}

{%- macro get_seed_column_quoted_csv(model, column_names) -%}
  {%- set quoted = [] -%}
  {%- for name in column_names -%}
    {%- do quoted.append(adapter.quote_seed_column(name, model['config'].get('quote_columns'))) -%}
  {%- endfor -%}
  {%- do return(quoted | join(', ')) -%}
{%- endmacro -%}
