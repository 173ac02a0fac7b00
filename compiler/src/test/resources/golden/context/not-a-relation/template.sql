{{ adapter.get_columns_in_relation('orders') }}
