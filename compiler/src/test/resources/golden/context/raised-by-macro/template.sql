select
{{ exceptions.raise_compiler_error('the model cannot be built') }}
