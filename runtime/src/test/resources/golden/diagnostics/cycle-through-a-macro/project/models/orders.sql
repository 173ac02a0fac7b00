{{ newest('orders') }}
