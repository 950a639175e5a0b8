package org.huying.bench.loop;

/** One way to bring a request from its start to its end; called from several threads at once. */
public interface Contender extends AutoCloseable {

    /** @param steps told of each thing that a person would wait for */
    void loop(Steps steps) throws Exception;

    @Override
    void close();
}
