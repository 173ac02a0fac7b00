select {{ down(1) }} as depth
