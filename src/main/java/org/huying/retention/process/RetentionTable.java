package org.huying.retention.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.huying.decision.TableReader;
import org.huying.decision.TableVersions;
import org.huying.decision.Values;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.evaluation.Evaluating;
import org.huying.retention.Period;
import org.huying.retention.Periods;
import org.springframework.stereotype.Component;

@Component
class RetentionTable implements Periods, TableReader {

    private static final String DECISION = "retention";
    private static final String CONTACT = "contactDays";
    private static final String PHOTOS = "photosDays";
    private static final String WORDS = "wordsDays";
    private static final String RULE = "rule";

    private final TableVersions versions;
    private final DecisionService decisions;
    private final DirectoryQueries directory;

    RetentionTable(TableVersions versions, DecisionService decisions, DirectoryQueries directory) {
        this.versions = versions;
        this.decisions = decisions;
        this.directory = directory;
    }

    @Override
    public Period of(Optional<String> category) {
        var newest = versions.newest(DECISION);
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(
                        newest.id(), inputs(category.orElse(""), category.flatMap(directory::category)))
                .getFirstResult();
        String rule = DECISION + ":" + newest.number() + ":" + row.getEntry(RULE);
        return new Period(days(row, CONTACT), days(row, PHOTOS), days(row, WORDS), rule);
    }

    private static int days(DmnDecisionRuleResult row, String column) {
        return ((Number) row.getEntry(column)).intValue();
    }

    private static Map<String, Object> inputs(String code, Optional<Category> category) {
        return Map.of(
                "category",
                code,
                "confidential",
                category.map(Category::confidential).orElse(false));
    }

    @Override
    public String table() {
        return DECISION;
    }

    /** Nothing goes while the resident may still have the request reopened. */
    @Override
    public Map<String, Values> outputs() {
        int least = (int) Evaluating.REOPENING.toDays() + 1;
        var days = new Values(
                value -> value instanceof Integer number && number >= least,
                least + ", " + (least + 1) + ", " + (least + 2) + " …",
                false);
        return Map.of(CONTACT, days, PHOTOS, days, WORDS, days, RULE, Values.texts());
    }

    /** Each category of the town, and none. */
    @Override
    public List<Map<String, Object>> cases() {
        var cases = new ArrayList<Map<String, Object>>();
        cases.add(inputs("", Optional.empty()));
        for (Category category : directory.categories()) {
            cases.add(inputs(category.code(), Optional.of(category)));
        }
        return cases;
    }

    @Override
    public boolean actsBy(Map<String, Object> inputs, Map<String, Object> row) {
        return row.get(CONTACT) instanceof Integer contact
                && row.get(PHOTOS) instanceof Integer photos
                && row.get(WORDS) instanceof Integer words
                && contact <= photos
                && photos <= words;
    }
}
