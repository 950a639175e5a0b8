package org.huying.bench.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** How long each step of the loops of one thread took, in milliseconds. */
public final class Steps {

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    /** A step without an answer. */
    public interface Work {
        void run() throws Exception;
    }

    public void step(String name, Work work) throws Exception {
        step(name, () -> {
            work.run();
            return name;
        });
    }

    public <T> T step(String name, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        T answer = work.call();
        took(name, begin);
        return answer;
    }

    void took(String name, long begin) {
        millis.computeIfAbsent(name, first -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
    }

    Map<String, List<Double>> millis() {
        return millis;
    }
}
