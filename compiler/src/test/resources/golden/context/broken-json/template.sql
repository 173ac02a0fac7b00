{{ fromjson('{') }}
