package org.huying.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.huying.ledger.Fact;
import org.huying.request.ContactVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packages = "org.huying", importOptions = DoNotIncludeTests.class)
class CodeRulesTest {

    private static final int LONGEST_FILE = 400;
    private static final Pattern WRITES_WHAT_IS_KEPT =
            Pattern.compile("(?i)\\b(update|delete from)\\s+(request|clock)\\b");

    private static final Pattern ACTS_AT_THE_COMMIT = Pattern.compile(
            "void (beforeCommit|beforeCompletion|afterCommit)\\(|TransactionalEventListener|TransactionState\\.COMMIT");

    @ArchTest
    static final ArchRule only_process_and_engine_see_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.huying.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule only_engine_sees_what_is_internal_to_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.huying.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule names_say_something = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("ServiceImpl")
            .orShould()
            .haveSimpleNameEndingWith("Constants");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule only_notification_opens_a_contact_without_an_entry = noClasses()
            .that()
            .resideOutsideOfPackages("org.huying.notification..", "org.huying.request..")
            .should()
            .callMethod(ContactVault.class, "addressee", String.class);

    @ArchTest
    static final ArchRule only_exports_of_two_auditors_open_contacts_by_the_page = noClasses()
            .that()
            .resideOutsideOfPackages("org.huying.audit..", "org.huying.request..")
            .should()
            .callMethod(ContactVault.class, "ofExport", Collection.class);

    @ArchTest
    static final ArchRule facts_are_records_of_a_named_kind = classes()
            .that()
            .areAssignableTo(Fact.class)
            .and(describe("are not interfaces", type -> !type.isInterface()))
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(Fact.Kind.class);

    @Test
    void no_file_needs_a_table_of_contents() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    /** FilesInHand and KnownClocks must be told; docs/adr/0024 says of what. */
    @Test
    void few_write_what_a_transaction_keeps_in_memory() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file ->
                                    WRITES_WHAT_IS_KEPT.matcher(text(file)).find())
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "FilesInHand.java",
                            "JdbcRequests.java",
                            "PersonalData.java",
                            "SealedContacts.java",
                            "UrgingService.java", // reminders
                            "Erasing.java", // erasure_stage
                            "JdbcClocks.java",
                            "JdbcExtensions.java",
                            "JdbcClockChecks.java"); // stage, check_at
        }
    }

    /** What somebody else appends or changes at that moment would be lost; docs/adr/0026. */
    @Test
    void one_alone_acts_while_a_transaction_is_about_to_commit() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file ->
                                    ACTS_AT_THE_COMMIT.matcher(text(file)).find())
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("TransactionMemory.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.isDirectory(file) ? "" : Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
