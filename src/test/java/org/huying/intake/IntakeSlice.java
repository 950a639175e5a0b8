package org.huying.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.huying.access.TestTown;
import org.huying.deadline.Clocks;
import org.huying.deadline.Limit;
import org.huying.directory.Area;
import org.huying.directory.Category;
import org.huying.directory.Role;
import org.huying.directory.Text;
import org.huying.request.EscalationRules;
import org.huying.request.EscalationStep;
import org.huying.request.Questions;
import org.huying.request.RequestLoop;
import org.huying.request.Urgency;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Intake and what it stands on, on a real port and database; only the process is not there. No stereotype, so that the
 * scan of the whole program in other tests passes it by.
 */
@EnableAutoConfiguration(exclude = {CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@ComponentScan(
        basePackages = "org.huying",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.huying\\.(?!access|problem|request|ledger|deadline|intake|\\w+Configuration).*|.*\\.process\\..*|.*Slice(\\$.*)?"))
public class IntakeSlice {

    @Bean
    TestTown town() {
        var town = new SmallTown();
        town.put("op.li", true, Role.OPERATOR);
        town.put("clerk.water", true, Role.CLERK);
        return town;
    }

    @Bean
    RequestLoop noProcess() {
        return new RequestLoop() {
            @Override
            public void start(String number, boolean joins) {}

            @Override
            public void reopen(String number) {}

            @Override
            public void sendBack(String number) {}

            @Override
            public void leave(String number, Reason reason) {}
        };
    }

    @Bean
    Questions.AnswerPort nobodyAsked() {
        return instance -> {};
    }

    @Bean
    EscalationRules nobodyTold() {
        return new EscalationRules() {
            @Override
            public int warnPercent(Clocks.Kind kind, Urgency urgency) {
                return 100;
            }

            @Override
            public Limit after(EscalationStep step, Clocks.Kind kind, Urgency urgency) {
                return Limit.aroundTheClock(Duration.ZERO);
            }
        };
    }

    /** One grid, one building, four categories. */
    static final class SmallTown extends TestTown {

        private static final Text NAME = new Text("幸福网格", "Happiness Grid");
        private static final Area GRID = new Area("GRID-1", Area.Level.GRID, Optional.empty(), NAME);
        private static final Area BUILDING =
                new Area("BLD-1", Area.Level.BUILDING, Optional.of("GRID-1"), new Text("1 号楼", "Building 1"));

        @Override
        public Optional<Area> area(String code) {
            return List.of(GRID, BUILDING).stream()
                    .filter(area -> area.code().equals(code))
                    .findFirst();
        }

        @Override
        public Text unitName(String code) {
            return area(code).map(Area::name).orElse(new Text(code, code));
        }

        @Override
        public List<Area> upwards(String code) {
            return code.equals("BLD-1") ? List.of(BUILDING, GRID) : List.of(GRID);
        }

        @Override
        public Optional<Area> gridAt(double latitude, double longitude) {
            return latitude > 39 && latitude < 41 ? Optional.of(GRID) : Optional.empty();
        }

        @Override
        public List<Category> categories() {
            return List.of(
                    new Category("UTIL", Optional.empty(), 1, new Text("公用", "Utilities"), false),
                    new Category("UTIL-WATER", Optional.of("UTIL"), 2, new Text("供水", "Water"), false),
                    new Category("UTIL-HEAT", Optional.of("UTIL"), 2, new Text("供热", "Heating"), false),
                    new Category("STAFF", Optional.empty(), 1, new Text("作风", "Conduct"), true));
        }

        @Override
        public Optional<Category> category(String code) {
            return categories().stream()
                    .filter(category -> category.code().equals(code))
                    .findFirst();
        }
    }
}
