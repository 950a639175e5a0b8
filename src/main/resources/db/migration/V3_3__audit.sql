-- the auditor's search: newest first, page after page, and what selects few
create index request_newest on request (received_at desc, number desc);
create index assignment_unit on assignment (unit, request_number);
