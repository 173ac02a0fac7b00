main main_raw main
db other
orders o orders_v1_2