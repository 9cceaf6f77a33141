-- Hasil olahan: the ratings of each unit, period and service, counted. Triggers keep it in step with every rating, in the
-- same transaction, so that reports read some thousand rows and not every rating.

-- Each rating as what it adds to the counts. `mean` is the respondent's own mean score times 2520, a whole number.
create view counted as
select unit, id, period, questionnaire, coalesce(service, '') as service, late,
  coalesce(
    (coalesce(requirements, 0) + coalesce(procedures, 0) + coalesce(completionTime, 0)
      + coalesce(cost, 0) + coalesce(productSpecification, 0) + coalesce(staffCompetence, 0)
      + coalesce(staffConduct, 0) + coalesce(complaintHandling, 0) + coalesce(facilities, 0))
    * 2520
    / nullif((requirements is not null) + (procedures is not null) + (completionTime is not null)
      + (cost is not null) + (productSpecification is not null) + (staffCompetence is not null)
      + (staffConduct is not null) + (complaintHandling is not null) + (facilities is not null), 0),
    0
  ) as mean,
  requirements is 1 as requirements_1, requirements is 2 as requirements_2,
  requirements is 3 as requirements_3, requirements is 4 as requirements_4,
  procedures is 1 as procedures_1, procedures is 2 as procedures_2,
  procedures is 3 as procedures_3, procedures is 4 as procedures_4,
  completionTime is 1 as completionTime_1, completionTime is 2 as completionTime_2,
  completionTime is 3 as completionTime_3, completionTime is 4 as completionTime_4,
  cost is 1 as cost_1, cost is 2 as cost_2, cost is 3 as cost_3, cost is 4 as cost_4,
  productSpecification is 1 as productSpecification_1, productSpecification is 2 as productSpecification_2,
  productSpecification is 3 as productSpecification_3, productSpecification is 4 as productSpecification_4,
  staffCompetence is 1 as staffCompetence_1, staffCompetence is 2 as staffCompetence_2,
  staffCompetence is 3 as staffCompetence_3, staffCompetence is 4 as staffCompetence_4,
  staffConduct is 1 as staffConduct_1, staffConduct is 2 as staffConduct_2,
  staffConduct is 3 as staffConduct_3, staffConduct is 4 as staffConduct_4,
  complaintHandling is 1 as complaintHandling_1, complaintHandling is 2 as complaintHandling_2,
  complaintHandling is 3 as complaintHandling_3, complaintHandling is 4 as complaintHandling_4,
  facilities is 1 as facilities_1, facilities is 2 as facilities_2,
  facilities is 3 as facilities_3, facilities is 4 as facilities_4
from ratings;

-- A rating of no service has an empty one here.
create table tallies (
  unit text not null,
  period text not null,
  questionnaire text not null,
  service text not null,
  respondents integer not null,
  late integer not null,
  means integer not null,
  squares integer not null,
  requirements_1 integer not null, requirements_2 integer not null,
  requirements_3 integer not null, requirements_4 integer not null,
  procedures_1 integer not null, procedures_2 integer not null,
  procedures_3 integer not null, procedures_4 integer not null,
  completionTime_1 integer not null, completionTime_2 integer not null,
  completionTime_3 integer not null, completionTime_4 integer not null,
  cost_1 integer not null, cost_2 integer not null, cost_3 integer not null, cost_4 integer not null,
  productSpecification_1 integer not null, productSpecification_2 integer not null,
  productSpecification_3 integer not null, productSpecification_4 integer not null,
  staffCompetence_1 integer not null, staffCompetence_2 integer not null,
  staffCompetence_3 integer not null, staffCompetence_4 integer not null,
  staffConduct_1 integer not null, staffConduct_2 integer not null,
  staffConduct_3 integer not null, staffConduct_4 integer not null,
  complaintHandling_1 integer not null, complaintHandling_2 integer not null,
  complaintHandling_3 integer not null, complaintHandling_4 integer not null,
  facilities_1 integer not null, facilities_2 integer not null,
  facilities_3 integer not null, facilities_4 integer not null,
  primary key (unit, period, questionnaire, service)
) strict, without rowid;

insert into tallies
select unit, period, questionnaire, service, count(*), sum(late), sum(mean), sum(mean * mean),
  sum(requirements_1), sum(requirements_2), sum(requirements_3), sum(requirements_4),
  sum(procedures_1), sum(procedures_2), sum(procedures_3), sum(procedures_4),
  sum(completionTime_1), sum(completionTime_2), sum(completionTime_3), sum(completionTime_4),
  sum(cost_1), sum(cost_2), sum(cost_3), sum(cost_4),
  sum(productSpecification_1), sum(productSpecification_2), sum(productSpecification_3), sum(productSpecification_4),
  sum(staffCompetence_1), sum(staffCompetence_2), sum(staffCompetence_3), sum(staffCompetence_4),
  sum(staffConduct_1), sum(staffConduct_2), sum(staffConduct_3), sum(staffConduct_4),
  sum(complaintHandling_1), sum(complaintHandling_2), sum(complaintHandling_3), sum(complaintHandling_4),
  sum(facilities_1), sum(facilities_2), sum(facilities_3), sum(facilities_4)
from counted
group by unit, period, questionnaire, service;

create trigger count_rating after insert on ratings begin
  insert into tallies
  select unit, period, questionnaire, service, 1, late, mean, mean * mean,
    requirements_1, requirements_2, requirements_3, requirements_4,
    procedures_1, procedures_2, procedures_3, procedures_4,
    completionTime_1, completionTime_2, completionTime_3, completionTime_4,
    cost_1, cost_2, cost_3, cost_4,
    productSpecification_1, productSpecification_2, productSpecification_3, productSpecification_4,
    staffCompetence_1, staffCompetence_2, staffCompetence_3, staffCompetence_4,
    staffConduct_1, staffConduct_2, staffConduct_3, staffConduct_4,
    complaintHandling_1, complaintHandling_2, complaintHandling_3, complaintHandling_4,
    facilities_1, facilities_2, facilities_3, facilities_4
  from counted
  where unit = new.unit and id = new.id
  on conflict do update set
    respondents = respondents + 1,
    late = late + excluded.late,
    means = means + excluded.means,
    squares = squares + excluded.squares,
    requirements_1 = requirements_1 + excluded.requirements_1,
    requirements_2 = requirements_2 + excluded.requirements_2,
    requirements_3 = requirements_3 + excluded.requirements_3,
    requirements_4 = requirements_4 + excluded.requirements_4,
    procedures_1 = procedures_1 + excluded.procedures_1, procedures_2 = procedures_2 + excluded.procedures_2,
    procedures_3 = procedures_3 + excluded.procedures_3, procedures_4 = procedures_4 + excluded.procedures_4,
    completionTime_1 = completionTime_1 + excluded.completionTime_1,
    completionTime_2 = completionTime_2 + excluded.completionTime_2,
    completionTime_3 = completionTime_3 + excluded.completionTime_3,
    completionTime_4 = completionTime_4 + excluded.completionTime_4,
    cost_1 = cost_1 + excluded.cost_1, cost_2 = cost_2 + excluded.cost_2,
    cost_3 = cost_3 + excluded.cost_3, cost_4 = cost_4 + excluded.cost_4,
    productSpecification_1 = productSpecification_1 + excluded.productSpecification_1,
    productSpecification_2 = productSpecification_2 + excluded.productSpecification_2,
    productSpecification_3 = productSpecification_3 + excluded.productSpecification_3,
    productSpecification_4 = productSpecification_4 + excluded.productSpecification_4,
    staffCompetence_1 = staffCompetence_1 + excluded.staffCompetence_1,
    staffCompetence_2 = staffCompetence_2 + excluded.staffCompetence_2,
    staffCompetence_3 = staffCompetence_3 + excluded.staffCompetence_3,
    staffCompetence_4 = staffCompetence_4 + excluded.staffCompetence_4,
    staffConduct_1 = staffConduct_1 + excluded.staffConduct_1,
    staffConduct_2 = staffConduct_2 + excluded.staffConduct_2,
    staffConduct_3 = staffConduct_3 + excluded.staffConduct_3,
    staffConduct_4 = staffConduct_4 + excluded.staffConduct_4,
    complaintHandling_1 = complaintHandling_1 + excluded.complaintHandling_1,
    complaintHandling_2 = complaintHandling_2 + excluded.complaintHandling_2,
    complaintHandling_3 = complaintHandling_3 + excluded.complaintHandling_3,
    complaintHandling_4 = complaintHandling_4 + excluded.complaintHandling_4,
    facilities_1 = facilities_1 + excluded.facilities_1, facilities_2 = facilities_2 + excluded.facilities_2,
    facilities_3 = facilities_3 + excluded.facilities_3, facilities_4 = facilities_4 + excluded.facilities_4;
end;

create trigger uncount_rating before delete on ratings begin
  update tallies set
    respondents = tallies.respondents - 1,
    late = tallies.late - gone.late,
    means = tallies.means - gone.mean,
    squares = tallies.squares - gone.mean * gone.mean,
    requirements_1 = tallies.requirements_1 - gone.requirements_1,
    requirements_2 = tallies.requirements_2 - gone.requirements_2,
    requirements_3 = tallies.requirements_3 - gone.requirements_3,
    requirements_4 = tallies.requirements_4 - gone.requirements_4,
    procedures_1 = tallies.procedures_1 - gone.procedures_1, procedures_2 = tallies.procedures_2 - gone.procedures_2,
    procedures_3 = tallies.procedures_3 - gone.procedures_3, procedures_4 = tallies.procedures_4 - gone.procedures_4,
    completionTime_1 = tallies.completionTime_1 - gone.completionTime_1,
    completionTime_2 = tallies.completionTime_2 - gone.completionTime_2,
    completionTime_3 = tallies.completionTime_3 - gone.completionTime_3,
    completionTime_4 = tallies.completionTime_4 - gone.completionTime_4,
    cost_1 = tallies.cost_1 - gone.cost_1, cost_2 = tallies.cost_2 - gone.cost_2,
    cost_3 = tallies.cost_3 - gone.cost_3, cost_4 = tallies.cost_4 - gone.cost_4,
    productSpecification_1 = tallies.productSpecification_1 - gone.productSpecification_1,
    productSpecification_2 = tallies.productSpecification_2 - gone.productSpecification_2,
    productSpecification_3 = tallies.productSpecification_3 - gone.productSpecification_3,
    productSpecification_4 = tallies.productSpecification_4 - gone.productSpecification_4,
    staffCompetence_1 = tallies.staffCompetence_1 - gone.staffCompetence_1,
    staffCompetence_2 = tallies.staffCompetence_2 - gone.staffCompetence_2,
    staffCompetence_3 = tallies.staffCompetence_3 - gone.staffCompetence_3,
    staffCompetence_4 = tallies.staffCompetence_4 - gone.staffCompetence_4,
    staffConduct_1 = tallies.staffConduct_1 - gone.staffConduct_1,
    staffConduct_2 = tallies.staffConduct_2 - gone.staffConduct_2,
    staffConduct_3 = tallies.staffConduct_3 - gone.staffConduct_3,
    staffConduct_4 = tallies.staffConduct_4 - gone.staffConduct_4,
    complaintHandling_1 = tallies.complaintHandling_1 - gone.complaintHandling_1,
    complaintHandling_2 = tallies.complaintHandling_2 - gone.complaintHandling_2,
    complaintHandling_3 = tallies.complaintHandling_3 - gone.complaintHandling_3,
    complaintHandling_4 = tallies.complaintHandling_4 - gone.complaintHandling_4,
    facilities_1 = tallies.facilities_1 - gone.facilities_1, facilities_2 = tallies.facilities_2 - gone.facilities_2,
    facilities_3 = tallies.facilities_3 - gone.facilities_3, facilities_4 = tallies.facilities_4 - gone.facilities_4
  from counted as gone
  where gone.unit = old.unit and gone.id = old.id
    and tallies.unit = gone.unit and tallies.period = gone.period
    and tallies.questionnaire = gone.questionnaire and tallies.service = gone.service;
  delete from tallies where respondents = 0 and unit = old.unit and period = old.period;
end;
