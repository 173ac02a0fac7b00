select 1 as age
