-- clocks that ran before clocks were looked at: they are looked at when their limit has come
update clock set warn_at = due_at, check_at = due_at where running and warn_at is null;
