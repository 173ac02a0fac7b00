select {{ money('total') }} as total, {{ nothing.at_all }} as other
