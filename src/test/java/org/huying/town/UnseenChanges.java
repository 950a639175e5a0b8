package org.huying.town;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.huying.ledger.WaitingEntries;
import org.huying.request.ChangedFiles;

/**
 * Statements that read what their own transaction has changed and not written yet, and so read what is no longer true
 * (docs/adr/0026). A lock on a request is no such statement: it is taken before the request is changed. Who follows a request is
 * written at once.
 */
final class UnseenChanges {

    private static final Pattern FILES = Pattern.compile("\\b(from|join)\\s+request\\b");
    private static final Pattern CHANGING = Pattern.compile(
            "\\*|\\b(round|instance_id|state|state_since|nature|urgency|category|lead_unit|ended_at)\\b");
    private static final Pattern LOCK = Pattern.compile("\\bfor (no key )?update\\b");
    private static final Pattern ENTRIES = Pattern.compile("\\b(from|join)\\s+ledger_entry\\b");
    private static final Pattern NEW_ENTRIES = Pattern.compile("^\\s*insert into ledger_entry\\b");

    private final List<String> found = new CopyOnWriteArrayList<>();

    void asked(String sql) {
        boolean files = has(FILES, sql) && has(CHANGING, sql) && !has(LOCK, sql);
        boolean entries = has(ENTRIES, sql) && !has(NEW_ENTRIES, sql);
        if (files && ChangedFiles.areInHand() || entries && WaitingEntries.areThere()) {
            found.add(sql);
        }
    }

    private static boolean has(Pattern pattern, String sql) {
        return pattern.matcher(sql).find();
    }

    /** Of all threads since the last time. */
    List<String> taken() {
        List<String> all = List.copyOf(found);
        found.removeAll(all);
        return all;
    }
}
