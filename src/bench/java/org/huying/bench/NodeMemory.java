package org.huying.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Megabytes that a node holds. */
final class NodeMemory {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private NodeMemory() {}

    /** Of the machine, as the process stands. */
    static long resident(ProcessHandle node) throws IOException {
        return kilobytes(RESIDENT, Files.readString(Path.of("/proc", String.valueOf(node.pid()), "status"))) / 1024;
    }

    /** Of the heap, after a whole collection. */
    static long heap(ProcessHandle node) throws IOException {
        ask(node, "GC.run");
        return kilobytes(USED, ask(node, "GC.heap_info")) / 1024;
    }

    private static String ask(ProcessHandle node, String what) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(node.pid()), what)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long kilobytes(Pattern what, String text) {
        var found = what.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + what + " in: " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
