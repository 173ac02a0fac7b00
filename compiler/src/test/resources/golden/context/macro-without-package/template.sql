select {{ default__star() }}
