select {{ cents_to_dolars('total') }} as total
