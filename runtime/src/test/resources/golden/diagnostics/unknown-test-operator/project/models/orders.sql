select {% if 3 is eveen %}1{% else %}0{% endif %} as flag
