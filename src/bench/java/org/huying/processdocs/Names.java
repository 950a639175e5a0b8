package org.huying.processdocs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** File names of the pages; where a text names a process or a table, its name leads there. */
final class Names {

    private static final Pattern CODE = Pattern.compile("(table )?`([a-z]+(?:-[a-z]+)*)`(?!])");

    private final Map<String, String> pages = new TreeMap<>();

    /** A process before a table of the same name. */
    Names(List<String> processes, List<String> tables) {
        tables.forEach(id -> pages.put(id, ofTable(id)));
        tables.forEach(id -> pages.put("table " + id, ofTable(id)));
        processes.forEach(id -> pages.put(id, ofProcess(id)));
    }

    static String ofProcess(String id) {
        return id + ".md";
    }

    static String ofTable(String id) {
        return "table-" + id + ".md";
    }

    static String ofPicture(String id) {
        return id + ".svg";
    }

    /** @param text in which ids stand as code and are no links yet */
    String linked(String text) {
        return CODE.matcher(text).replaceAll(found -> {
            String before = found.group(1) == null ? "" : found.group(1);
            String page = pages.getOrDefault(before + found.group(2), pages.get(found.group(2)));
            return page == null ? found.group() : before + Page.link(Page.code(found.group(2)), page);
        });
    }
}
