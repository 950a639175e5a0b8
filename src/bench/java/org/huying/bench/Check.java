package org.huying.bench;

import java.util.List;

/** One thing that must hold, and what breaks it. */
record Check(String name, List<String> wrong) {

    private static final int SHOWN = 5;

    boolean ok() {
        return wrong.isEmpty();
    }

    String line() {
        if (ok()) {
            return "ok      " + name;
        }
        return "FAILED  " + name + ": " + wrong.size() + ", for example "
                + wrong.subList(0, Math.min(SHOWN, wrong.size()));
    }
}
