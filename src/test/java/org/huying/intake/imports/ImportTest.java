package org.huying.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.huying.intake.Intake;
import org.huying.intake.Receipt;
import org.huying.intake.Report;
import org.huying.intake.ReportCheck;
import org.huying.request.Channel;
import org.huying.request.RequestState;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** Lists of requests that were made elsewhere, taken into the demo town. */
class ImportTest extends TownTest {

    private static final String HEADER = "no,type,words,building,time,phone\n";

    @Autowired
    Importing importing;

    @Autowired
    ReportCheck check;

    @Autowired
    Intake intake;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    @Autowired
    ServiceRequests requests;

    @TempDir
    Path folder;

    private final String source = "list-" + UUID.randomUUID();
    private String out = "";

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @Test
    void a_row_starts_the_loop_open_and_keeps_when_it_was_first_made() {
        assertThat(imports(list("7,litter,Rubbish everywhere,rx-0101-01,2011-07-01 01:32:33,13800000001")))
                .isZero();
        var request = imported("7");
        assertThat(request.madeAt()).isEqualTo(Instant.parse("2011-07-01T05:32:33Z"));
        assertThat(request.receivedAt()).isEqualTo(clock.instant());
        assertThat(request.channel()).isEqualTo(Channel.IMPORT);
        assertThat(request.state()).isEqualTo(RequestState.IN_HANDLING);
        assertThat(request.category()).contains(Walk.LITTER);
        assertThat(request.place().gridCode()).contains(Walk.GRID);
        assertThat(request.reachable()).isTrue();
        assertThat(walk.openTasks(request.number())).containsExactly("user_handleOnSpot");
        assertThat(walk.story(request.number())).startsWith("request.received");
    }

    @Test
    void the_same_file_twice_adds_nothing_and_a_longer_one_only_what_is_new() {
        var two = list("1,litter,One,RX-0101-01,,", "2,litter,Two,RX-0101-01,,");
        assertThat(imports(two)).isZero();
        assertThat(out).contains("Imported now: 2", "Imported before: 0");
        assertThat(imports(two)).isZero();
        assertThat(out).contains("Imported now: 0", "Imported before: 2");
        assertThat(imports(list("1,litter,One,RX-0101-01,,", "3,litter,Three,RX-0101-01,,", "2,x,,,,")))
                .isZero();
        assertThat(out).contains("Imported now: 1", "Imported before: 2");
    }

    @Test
    void a_dry_run_checks_everything_and_writes_nothing() {
        assertThat(imports(list("1,litter,One,RX-0101-01,,", "2,litter,,RX-0101-01,,"), "--dry-run"))
                .isEqualTo(1);
        assertThat(out).contains("Fit to be imported: 1", "Not imported: 1", "description: Please say what is wrong.");
        assertThat(requests.ofSource(source, "1")).isEmpty();
    }

    @Test
    void rejected_rows_are_reported_with_line_id_and_all_reasons_and_the_others_go_on() throws IOException {
        var report = folder.resolve("rejected.csv");
        var file = list(
                "1,litter,\"Two\nlines\",RX-0101-01,,",
                "2,volcano,One,RX-9999-99,2011-13-45 00:00:00,12",
                ",litter,One,RX-0101-01,,",
                "1,litter,Again,RX-0101-01,,",
                "3,litter,too few",
                "=4,litter,One,RX-0101-01,2999-01-01 00:00:00,",
                "5,other,For a person to decide,RX-0101-01,,");
        assertThat(imports(file, "--rejected", report.toString())).isEqualTo(1);
        assertThat(out).contains("Imported now: 2", "Not imported: 5").doesNotContain("Exception");
        assertThat(Files.readString(report))
                .startsWith("\uFEFFline,id,reason")
                .contains("\n4,2,\"")
                .contains(
                        "building: There is no such building code",
                        "category: The mapping does not say",
                        "madeAt: The time is not written as pattern says.",
                        "phone: ")
                .contains("5,,", "There must be an id")
                .contains("6,1,The same id stands on line 2.")
                .contains("7,,\"This row has 3 values")
                .contains("8,'=4,madeAt: The time is in the future.");
        assertThat(imported("5").category()).isEmpty();
        assertThat(imported("5").state()).isEqualTo(RequestState.TO_DISPATCH);
    }

    @Test
    void a_row_that_fails_costs_nothing_but_itself() {
        Intake failing = new Intake() {
            @Override
            public Receipt receive(Report report) {
                return receive(report, number -> {});
            }

            @Override
            public Receipt receive(Report report, Consumer<String> filed) {
                if (report.description().equals("Two")) {
                    throw new IllegalStateException("not this one");
                }
                return intake.receive(report, filed);
            }
        };
        importing = new Importing(check, failing, requests, transaction, clock);
        String[] rows = IntStream.range(0, 25)
                .mapToObj(row -> row + ",other," + (row == 2 ? "Two" : "One") + ",RX-0101-01,,")
                .toArray(String[]::new);
        assertThat(imports(list(rows))).isEqualTo(1);
        assertThat(out).contains("Imported now: 24", "Not imported: 1");
        assertThat(requests.ofSource(source, "2")).isEmpty();
        assertThat(imported("1").state()).isEqualTo(RequestState.TO_DISPATCH);
        assertThat(imported("24").state()).isEqualTo(RequestState.TO_DISPATCH);
    }

    @Test
    void a_list_may_be_compressed_and_in_another_encoding() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADER + "1,litter,楼道堆满杂物,RX-0101-01,,\n").getBytes(Charset.forName("GB18030")));
        }
        var file = Files.write(folder.resolve("list.csv.gz"), bytes.toByteArray());
        assertThat(run(file, mapping("encoding: GB18030"))).isZero();
        assertThat(imported("1").description()).isEqualTo("楼道堆满杂物");
    }

    @Test
    void a_wrong_encoding_anywhere_in_the_file_stops_before_the_first_row() throws IOException {
        var text = HEADER + "1,litter,One,RX-0101-01,,\n2,litter,楼道,RX-0101-01,,\n";
        var file = Files.write(folder.resolve("gb.csv"), text.getBytes(Charset.forName("GB18030")));
        assertThat(imports(file)).isEqualTo(1);
        assertThat(out).contains("the text is not in UTF-8", "Nothing was imported");
        assertThat(requests.ofSource(source, "1")).isEmpty();
    }

    @Test
    void a_list_that_cannot_be_read_gets_a_sentence() throws IOException {
        assertThat(imports(write("list.csv", ""))).isEqualTo(1);
        assertThat(out).contains("The list is empty");
        assertThat(imports(write("list.csv", "no;type\n1;2\n"))).isEqualTo(1);
        assertThat(out).contains("The list has no columns: building, no, phone, time, type, words");
        assertThat(imports(write("list.csv", HEADER + "1,\"litter\"x,One,RX-0101-01,,\n")))
                .isEqualTo(1);
        assertThat(out).contains("quotation marks do not match");
        assertThat(imports(write("list.csv.gz", "no zip"))).isEqualTo(1);
        assertThat(out).contains("incomplete or damaged");
        assertThat(imports(folder.resolve("nowhere.csv"))).isEqualTo(2);
        assertThat(out).contains("There is no such file");
    }

    @Test
    void a_mapping_is_read_strictly_and_every_problem_is_told_at_once() throws IOException {
        var mapping = write("mapping.yaml", """
                source: "bad name!"
                encodng: UTF-8
                encoding: latin-77
                delimiter: "::"
                fields:
                  colour: type
                  category: {column: type, constant: X, unmapped: never}
                  madeAt: {column: time, pattern: "QQQQQQQ", zone: Mars/North}
                """);
        assertThat(run(list("1,litter,One,RX-0101-01,,"), mapping)).isEqualTo(1);
        assertThat(out)
                .contains("A mapping has no encodng", "source must name", "There is no encoding latin-77")
                .contains("delimiter must be", "no field colour", "Field category needs", "unmapped of field category")
                .contains("which column is the id", "which column is the description")
                .contains("The pattern of madeAt", "no time zone Mars/North");
        assertThat(run(list("1,litter,One,RX-0101-01,,"), write("m.yaml", "a: [\n")))
                .isEqualTo(1);
        assertThat(out).contains("not right YAML");
    }

    @Test
    void the_report_never_replaces_the_list() {
        var file = list("1,litter,One,RX-0101-01,,");
        assertThat(imports(file, "--rejected", file.toString())).isEqualTo(2);
        assertThat(out).contains("Please choose another file name");
    }

    private ServiceRequest imported(String id) {
        return walk.request(requests.ofSource(source, id).orElseThrow());
    }

    private Path list(String... rows) {
        return write("list.csv", HEADER + String.join("\n", rows) + "\n");
    }

    private Path mapping(String more) {
        return write("mapping.yaml", """
                source: %s
                %s
                fields:
                  id: no
                  description: words
                  category:
                    column: type
                    values: {litter: CLEAN-STREET-DIRTY, other: ''}
                  building: building
                  madeAt: {column: time, pattern: "yyyy-MM-dd HH:mm:ss", zone: America/New_York}
                  phone: phone
                """.formatted(source, more));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int imports(Path file, String... options) {
        return run(file, mapping(""), options);
    }

    private int run(Path file, Path mapping, String... options) {
        var written = new StringWriter();
        // as in a start of its own: a command keeps what it was called with
        var command = new ImportCommand(importing, messages, ZoneId.of("Asia/Shanghai"));
        var line = new CommandLine(command).setOut(new PrintWriter(written));
        var arguments = new ArrayList<>(List.of(file.toString(), "--mapping", mapping.toString()));
        arguments.addAll(List.of(options));
        int code = line.execute(arguments.toArray(String[]::new));
        out = written.toString();
        return code;
    }
}
