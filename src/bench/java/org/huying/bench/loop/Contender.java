package org.huying.bench.loop;

/** One way to bring a request from its start to its end; called from several threads at once. */
interface Contender extends AutoCloseable {

    void loop() throws Exception;

    @Override
    void close();
}
