package org.huying.topic.web;

import java.util.Map;
import java.util.Set;

/**
 * What was typed into one of the page's forms and refused.
 *
 * @param form open, change or close
 * @param month whose form it was
 * @param problems names of the fields that were wrong
 */
record Entered(String form, String month, Map<String, String> typed, Set<String> problems) {

    static final Entered NOTHING = new Entered("", "", Map.of(), Set.of());

    public boolean into(String asked, String ofMonth) {
        return form.equals(asked) && month.equals(ofMonth);
    }

    /** What stands in a field: what was typed, or what it begins with. */
    public String text(String asked, String ofMonth, String field, String beginning) {
        return into(asked, ofMonth) ? typed.getOrDefault(field, "") : beginning;
    }

    public boolean wrong(String asked, String ofMonth, String field) {
        return into(asked, ofMonth) && problems.contains(field);
    }
}
