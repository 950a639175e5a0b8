package org.huying.bench;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.huying.HuyingApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long an auditor waits over many closed requests, and what an export takes: {@code h2|postgresql [cases] [times]}. */
public final class AuditSpeed {

    private static final Map<String, String> SEARCHES = searches();

    private final String address;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();

    private AuditSpeed(String address, PrintStream out) {
        this.address = address;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        String database = arguments.length > 0 ? arguments[0] : "h2";
        int cases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        int times = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        Path home = Files.createTempDirectory("audit-speed");
        try (Databases databases = Databases.open(database, home, "", "")) {
            var settings = new ArrayList<>(databases.settings());
            settings.addAll(List.of(
                    "--server.port=0",
                    "--huying.ledger.background=false",
                    "--huying.notification.background=false",
                    "--camunda.bpm.job-execution.enabled=false"));
            try (ConfigurableApplicationContext node = new SpringApplicationBuilder(HuyingApplication.class)
                    .profiles("demo")
                    .web(WebApplicationType.SERVLET)
                    .run(settings.toArray(String[]::new))) {
                run(node, database, cases, times);
            }
        }
        System.exit(0);
    }

    private static void run(ConfigurableApplicationContext node, String database, int cases, int times)
            throws Exception {
        long start = System.nanoTime();
        new ManyCases(new JdbcTemplate(node.getBean(DataSource.class)), database.equals("postgresql")).write(cases);
        System.out.printf("%s: %d cases written in %.0f s%n", database, cases, seconds(start));
        int port = ((ServletWebServerApplicationContext) node).getWebServer().getPort();
        var speed = new AuditSpeed("http://localhost:" + port, System.out);
        for (Map.Entry<String, String> search : SEARCHES.entrySet()) {
            speed.search(search.getKey(), search.getValue(), times);
        }
        for (String file : List.of("/api/audit/requests.csv", "/api/audit/requests.xlsx")) {
            speed.download(file);
        }
        for (String file : List.of("/api/audit/events.xes", "/api/audit/events.json")) {
            speed.download(file);
        }
    }

    private static Map<String, String> searches() {
        var searches = new LinkedHashMap<String, String>();
        searches.put("no filter", "");
        searches.put("number", "q=HX1100000");
        searches.put("frequent words", "q=%E8%B7%AF%E7%81%AF");
        searches.put("rare words", "q=%E9%81%AE%E4%BD%8F%E4%BA%86%E7%9B%91%E6%8E%A7");
        searches.put("category and month", "category=ROAD&receivedFrom=2025-06-01&receivedTo=2025-06-30");
        searches.put("state and channel", "state=CLOSED&channel=PHONE");
        searches.put("unit", "unit=DEPT-URBAN");
        searches.put("handler", "handler=clerk.urban.2");
        searches.put("was late", "late=WAS");
        searches.put(
                "was late by one clock, in a month",
                "late=WAS&clock=HANDLING&receivedFrom=2025-06-01&receivedTo=2025-06-30");
        searches.put("is late", "late=IS");
        searches.put("reopened", "reopened=1");
        searches.put("returned", "returned=1");
        searches.put("not solved", "score=NOT_SOLVED");
        searches.put("four together", "unit=DEPT-URBAN&late=WAS&score=DISSATISFIED&category=ROAD");
        return searches;
    }

    private void search(String what, String query, int times) throws Exception {
        double[] millis = new double[times];
        String total = "";
        for (int i = -2; i < times; i++) {
            long start = System.nanoTime();
            try (InputStream body = get("/api/audit/requests?" + query)) {
                total = new String(body.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("(?s),\"next.*", "");
            }
            if (i >= 0) {
                millis[i] = seconds(start) * 1_000;
            }
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f |%n",
                what,
                total.replaceAll("[^0-9]", ""),
                millis[times / 2],
                millis[(int) Math.ceil(times * 0.95) - 1]);
    }

    /** The heap is looked at each half second, right after a collection. */
    private void download(String path) throws Exception {
        System.gc();
        long before = used();
        var most = new AtomicLong();
        var over = new AtomicBoolean();
        var watch = new Thread(() -> {
            while (!over.get()) {
                System.gc();
                most.accumulateAndGet(used(), Math::max);
                sleep();
            }
        });
        long start = System.nanoTime();
        InputStream body = get(path);
        watch.start();
        double first = -1;
        long bytes = 0;
        var buffer = new byte[65_536];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            first = first < 0 ? seconds(start) : first;
            bytes += read;
        }
        double all = seconds(start);
        over.set(true);
        watch.join();
        out.printf(
                Locale.ROOT,
                "| %s | first byte %.2f s | %.1f s | %.1f MB | heap after collection %.0f MB before, at most %.0f MB |%n",
                path,
                first,
                all,
                bytes / 1e6,
                before / 1e6,
                most.get() / 1e6);
    }

    private InputStream get(String path) throws Exception {
        String who = Base64.getEncoder().encodeToString(("auditor:" + Node.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Basic " + who)
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
