select {{ tools.money('total') }}
