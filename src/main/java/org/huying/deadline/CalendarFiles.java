package org.huying.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that describe a town's working time, as text by name. Files with other names are left alone. */
public final class CalendarFiles {

    static final String TOWN = "calendar.yaml";
    private static final Pattern YEAR = Pattern.compile("\\d{4}\\.json");
    /** Far more than any calendar needs; a file beyond this was not meant. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final Map<String, String> contents;

    private CalendarFiles(Map<String, String> contents) {
        this.contents = Collections.unmodifiableMap(new TreeMap<>(contents));
    }

    /** Reads the folder's files now. */
    public static CalendarFiles in(Path folder) {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (isOurs(name)) {
                    try (var bytes = Files.newInputStream(file)) {
                        contents.put(name, text(bytes.readNBytes(MOST_BYTES)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
        return new CalendarFiles(contents);
    }

    /** Reads files that are shipped with the program, from a folder of the class path. */
    static CalendarFiles shipped(String folder) {
        var contents = new TreeMap<String, String>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.*")) {
                String name = String.valueOf(file.getFilename());
                if (isOurs(name)) {
                    contents.put(name, text(file.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
        return new CalendarFiles(contents);
    }

    private static boolean isOurs(String name) {
        return name.equals(TOWN) || YEAR.matcher(name).matches();
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // some editors put a byte order mark in front
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By name; the years in order. */
    Map<String, String> contents() {
        return contents;
    }
}
