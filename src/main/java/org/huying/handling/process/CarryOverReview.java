package org.huying.handling.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huying.handling.CarryingOver;
import org.huying.request.process.Steps;
import org.springframework.stereotype.Component;

/** Date of {@code timer_review}: {@code ${carryOverReview.date(execution)}}. Public because an expression calls it. */
@Component
public class CarryOverReview {

    private final CarryingOver carryingOver;

    CarryOverReview(CarryingOver carryingOver) {
        this.carryingOver = carryingOver;
    }

    /** As the review day begins in the town. */
    public Date date(DelegateExecution execution) {
        return Date.from(carryingOver.reviewAt(Steps.number(execution)));
    }
}
