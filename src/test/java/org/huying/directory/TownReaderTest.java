package org.huying.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.huying.commandline.FileProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a town's files may contain; each refusal with its file and line. */
class TownReaderTest {

    private static final String POLYGON =
            "{\"type\": \"Polygon\", \"coordinates\": [[[10,10],[11,10],[11,11],[10,11],[10,10]]]}";

    private TownFolder folder;

    @BeforeEach
    void a_valid_town(@TempDir Path path) {
        folder = TownFolder.valid(path);
    }

    @Test
    void a_valid_town_has_no_problem() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_empty_lines_are_taken() {
        folder.write(
                "people.csv", "\uFEFFaccount,name,active\r\nadmin,甲某,yes\r\n\r\nofficer,乙某,no\r\nclerk,丙某,yes\r\n");

        assertThat(problems()).isEmpty();
    }

    @Test
    void columns_may_stand_in_any_order() {
        folder.write("duties.csv", "unit,account,role\nS,admin,administrator\n");

        assertThat(problems()).isEmpty();
    }

    @Test
    void people_may_have_addresses_of_the_office() {
        folder.write("people.csv", """
                account,name,email,active,phone,language
                admin,甲某,jia@town.example,yes,,en
                officer,乙某,,yes,+8613900000000,zh-CN
                clerk,丙某,,yes,,
                """);

        assertThat(problems()).isEmpty();
    }

    @Test
    void an_address_that_cannot_be_used_is_told_without_repeating_it() {
        folder.write("people.csv", """
                account,name,active,email,phone,language
                admin,甲某,yes,jia(at)town.example,139-0000,bo
                officer,乙某,yes,,,
                clerk,丙某,yes,,,
                """);

        assertThat(problems())
                .containsExactly("people.csv:2 email-form", "people.csv:2 phone-form", "people.csv:2 language-form");
    }

    /** File, text to replace, by what, and the problem. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            areas.csv | G2,grid,C1 | g2,grid,C1 | areas.csv:5 code-form
            areas.csv | G2,grid,C1 | G1,grid,C1 | areas.csv:5 code-twice
            areas.csv | G2,grid,C1 | G2,block,C1 | areas.csv:5 level-unknown
            areas.csv | G2,grid,C1 | G2,grid,C9 | areas.csv:5 parent-unknown
            areas.csv | G2,grid,C1 | G2,grid,G2 | areas.csv:5 parent-level
            areas.csv | G2,grid,C1 | G2,grid, | areas.csv:5 parent-missing
            areas.csv | S,subdistrict,, | S,subdistrict,C1, | areas.csv:2 subdistrict-parent
            areas.csv | C1,community,S | C1,subdistrict, | areas.csv:3 subdistrict-twice
            areas.csv | S,subdistrict,, | S,community,, | areas.csv subdistrict-missing
            areas.csv | 网格二 | '' | areas.csv:5 name-missing
            areas.csv | Grid Two | Grid, Two | areas.csv:5 values-count
            areas.csv | name_en | english | areas.csv:1 column-unknown
            areas.csv | name_en | name_zh | areas.csv:1 column-twice
            areas.csv | ,name_en | '' | areas.csv:1 column-missing
            areas.csv | "House 1, Front" | "House 1 | areas.csv:6 quotes
            grids.geojson | "G2" | "G9" | grids.geojson:3 polygon-of-no-grid
            grids.geojson | "G2" | "B1" | grids.geojson:3 polygon-of-no-grid
            grids.geojson | "G2" | "G1" | grids.geojson:3 polygon-twice
            grids.geojson | "G2" | "G1" | areas.csv:5 polygon-missing
            grids.geojson | "code": "G2" | "name": "G2" | grids.geojson:3 polygon-without-code
            grids.geojson | [12,10],[12,11] | [12,11],[12,10] | grids.geojson:3 polygon-invalid
            grids.geojson | [11,10],[12,10] | [10.5,10],[12,10] | grids.geojson:3 polygon-ring
            grids.geojson | [12,10] | [12,100] | grids.geojson:3 polygon-position
            grids.geojson | [12,10] | [12,"10"] | grids.geojson:3 polygon-position
            grids.geojson | [12,10] | 12 | grids.geojson:3 polygon-position
            grids.geojson | "Polygon", "coordinates": [[[11 | "LineString", "coordinates": [[[11 | grids.geojson:3 not-a-polygon
            grids.geojson | [[[11,10],[12,10],[12,11],[11,11],[11,10]]] | [[[10.9,10],[12,10],[12,11],[11,11],[10.9,10]]] | grids.geojson:3 polygons-overlap
            grids.geojson | [[[11,10],[12,10],[12,11],[11,11],[11,10]]] | [] | grids.geojson:3 polygon-ring
            grids.geojson | "features" | "shapes" | grids.geojson:1 not-a-feature-collection
            grids.geojson | "type": "FeatureCollection" | "type" "FeatureCollection" | grids.geojson:1 not-json
            organisations.csv | ROADS,department | S,department | organisations.csv:4 code-of-area
            organisations.csv | ROADS,department | ROADS,bureau | organisations.csv:4 kind-unknown
            organisations.csv | roads | water | organisations.csv:4 duty-twice
            organisations.csv | roads | Roads repair | organisations.csv:4 duty-form
            organisations.csv | Office, | Office,parks | organisations.csv:2 duties-of-department
            organisations.csv | department | communityOffice | organisations.csv department-missing
            people.csv | officer | Officer! | people.csv:3 account-form
            people.csv | officer | admin | people.csv:3 code-twice
            people.csv | 乙某,yes | 乙某,maybe | people.csv:3 yes-or-no
            people.csv | 乙某,yes | 乙某, | people.csv:3 yes-or-no
            people.csv | 甲某,yes | 甲某,no | duties.csv administrator-missing
            duties.csv | officer,gridOfficer | nobody,gridOfficer | duties.csv:3 account-unknown
            duties.csv | gridOfficer | boss | duties.csv:3 role-unknown
            duties.csv | gridOfficer,G1 | gridOfficer,G9 | duties.csv:3 unit-unknown
            duties.csv | gridOfficer,G1 | gridOfficer,C1 | duties.csv:3 unit-not-grid
            duties.csv | clerk,WATER | clerk,OFFICE | duties.csv:4 unit-not-department
            duties.csv | clerk,clerk,WATER | clerk,leader,WATER | duties.csv:4 unit-not-area
            duties.csv | clerk,clerk,WATER | clerk,dispatcher,C1 | duties.csv:4 unit-not-subdistrict
            duties.csv | clerk,clerk,WATER | officer,gridOfficer,G1 | duties.csv:4 duty-line-twice
            categories.csv | WORK-PAY,WORK | WORK-PAY,JOB | categories.csv:6 parent-unknown
            categories.csv | ENV,,环境 | ENV,ENV-NOISE-NIGHT,环境 | categories.csv:2 parent-circle
            categories.csv | WORK,,劳动 | WORK,ENV-NOISE-NIGHT,劳动 | categories.csv:5 category-too-deep
            categories.csv | Pay, | Pay,no | categories.csv:6 confidential-above
            """)
    void a_mistake_is_told_with_its_line(String file, String what, String by, String problem) {
        folder.replace(file, what, by);

        assertThat(problems()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"areas.csv", "grids.geojson", "organisations.csv", "people.csv", "duties.csv", "categories.csv"})
    void a_missing_file_is_told_once(String file) {
        folder.delete(file);

        assertThat(problems()).containsExactly(file + " file-missing");
    }

    @Test
    void an_empty_file_lacks_its_header() {
        folder.write("categories.csv", "");

        assertThat(problems()).containsExactly("categories.csv:1 header-missing");
    }

    @Test
    void another_encoding_is_told_with_the_first_line_that_shows_it() {
        folder.write("people.csv", "account,name,active\nadmin,甲某,yes\n".getBytes(Charset.forName("GBK")));

        assertThat(problems()).contains("people.csv:2 not-utf8");
    }

    @Test
    void a_spreadsheet_saved_as_utf16_is_no_town() {
        folder.write("people.csv", "account,name,active\n".getBytes(StandardCharsets.UTF_16));

        assertThat(problems()).contains("people.csv:1 not-utf8");
    }

    @ParameterizedTest
    @CsvSource({"\\u0007", "\\u202E", "\\u2028", "\\u200B"})
    void invisible_characters_are_refused(String escaped) {
        String hidden = Character.toString(Integer.parseInt(escaped.substring(2), 16));
        folder.replace("people.csv", "乙某", "乙" + hidden + "某");

        assertThat(problems()).contains("people.csv:3 control-character");
    }

    @Test
    void joiners_emoji_and_tibetan_are_letters_of_a_name() {
        folder.replace("people.csv", "乙某", "བཀྲ་ཤིས་ 👩\u200D🔧 𠮷");

        assertThat(problems()).isEmpty();
    }

    @Test
    void lines_are_counted_over_values_that_span_several() {
        folder.replace("areas.csv", "一号楼,\"House 1, Front\"", "一号楼,\"House\n1\"")
                .add("areas.csv", "b2,building,G1,二,Two");

        assertThat(problems()).containsExactly("areas.csv:6 control-character", "areas.csv:8 code-form");
    }

    @Test
    void all_problems_of_all_files_are_told_in_order() {
        folder.replace("areas.csv", "网格二", "")
                .replace("duties.csv", "gridOfficer", "boss")
                .replace("categories.csv", "WORK-PAY,WORK", "WORK-PAY,JOB");

        assertThat(problems())
                .containsExactly(
                        "areas.csv:5 name-missing", "duties.csv:3 role-unknown", "categories.csv:6 parent-unknown");
    }

    @Test
    void borders_drawn_by_hand_may_differ_by_a_hair() {
        folder.replace("grids.geojson", "[[[11,10],[12,10]", "[[[10.9999,10],[12,10]")
                .replace("grids.geojson", "[11,11],[11,10]]]", "[11,11],[10.9999,10]]]");

        assertThat(problems()).isEmpty();
    }

    @Test
    void a_grid_may_have_several_parts() {
        folder.replace(
                "grids.geojson",
                POLYGON,
                "{\"type\": \"MultiPolygon\", \"coordinates\": [[[[10,10],[11,10],[11,11],[10,11],[10,10]]],"
                        + "[[[20,10],[21,10],[21,11],[20,11],[20,10]]]]}");

        assertThat(problems()).isEmpty();
    }

    @Test
    void confidentiality_is_inherited() {
        var town = new TownReader(new Problems()).read(folder.files());

        assertThat(town.categories().get("WORK-PAY")).matches(Category::confidential);
        assertThat(town.categories().get("ENV-NOISE")).matches(category -> !category.confidential());
    }

    @Test
    void every_problem_has_a_sentence_in_both_languages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/directory");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        folder.replace("areas.csv", "G2,grid,C1", "G2,grid,C9");

        var problem = found().get(0);

        assertThat(problem.place()).isEqualTo("areas.csv:5");
        assertThat(messages.getMessage(problem, Locale.ENGLISH))
                .isEqualTo("The parent \"C9\" is not in areas.csv; correct the code or add that row.");
        assertThat(messages.getMessage(problem, Locale.SIMPLIFIED_CHINESE)).startsWith("上级“C9”不在 areas.csv 中");
    }

    private List<String> problems() {
        return found().stream()
                .map(problem -> problem.place() + " " + problem.kind())
                .toList();
    }

    private List<FileProblem> found() {
        var problems = new Problems();
        new TownReader(problems).read(folder.files());
        return problems.inOrder();
    }
}
