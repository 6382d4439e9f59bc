"""Thirty of GSM8K's test questions in other words, keyed by line: what text detectors' recall is measured on.

Written by hand, each with its facts kept: names and wording change as a careful cheat would change them, the first half
keeping names and numbers, the second half changing the names too.
"""

from __future__ import annotations

PARAPHRASES: dict[int, str] = {
    0: "A woman called Janet keeps ducks that produce 16 eggs daily. Three go into her breakfast and four into the "
    "muffins she makes for friends; whatever remains is sold at a market for two dollars an egg. What are her daily "
    "earnings there?",
    44: "One pound of beeswax yields 10 tapered candles, and together with the wicks it costs Charlie $10. He charges "
    "$2 a candle. Suppose he produces and sells 20 of them: how much profit remains after costs?",
    88: "Harald and Marilyn sold 88,000 records between them. Her debut outsold his tenfold. Find the number of copies "
    "that Harald's record sold.",
    132: "At the carnival, Pam took 2 turns on the roller coaster and Fred took 4; afterwards both went on the luge "
    "twice. Every ride is 6 tickets. What was the total number of tickets they spent?",
    176: "240 Asian runners take part in a race: 80 from Japan, everybody else from China. If 60 of the Chinese "
    "runners are boys, what is the number of Chinese girls?",
    220: "Carmen needs ten minutes for a crossword and five for a sudoku. She completed 3 crosswords and 8 sudokus on "
    "Saturday and Sunday. How long did she play in total?",
    264: "Samantha owns $25 more than Carmen, who owns $100; Daisy owns $50 more than Samantha. Add up what the girls "
    "own.",
    308: "Ice cream that used to be $13 a tub now goes for $11, and each packet of milk is $0.50 off. Someone buys two "
    "tubs and four packets. By how much is the bill lower than before?",
    352: "Starting with $36, Andrea put some of it aside. What was left went on a sweater for $11 and a $4 gift to her "
    "brother. What amount did she put aside?",
    396: "A pizza is cut into 12 slices. Bill gets one third of it from Jenny and Mark one fourth, and Jenny herself "
    "has two slices. What remains of the pizza, in slices?",
    440: "Billie has a rectangular bedroom of 360 square feet whose length is 3 yards. How many feet is it around the "
    "room?",
    484: "For every orange he eats, Stetson owes Alec $10. Out of 60 oranges picked at the farm, Stetson ate two "
    "fifths. What sum does he owe?",
    528: "Two neighbours, Ophelia and Jenna, both own two sofas fewer than they own chairs; Jenna owns thrice the "
    "chairs of Ophelia, who has 20 sofas. How many pieces of seating do both have altogether?",
    572: "Ford's garden gives 40 roses weekly. Three florists want 20, 15 and 30 of them each week. How many more "
    "roses would he need in a month to serve them all?",
    616: "A beanstalk planted by Jane stood 3 inches high when a week had passed, was twice that after another week, "
    "and gained 4 inches in week three. What height had it reached?",
    660: "On a farm with nothing but sheep and geese one counts 20 heads and 70 legs. Determine how many of the "
    "animals are sheep.",
    704: "A hundred dollars is shared by two siblings, Tom and Anna, three parts for him and two for her. Tom then "
    "pays $10 for a book. What does he still have?",
    748: "Ben's marbles are four times Lou's, while Lou's are half of Max's. Lou has 56. How many do Ben and Max have "
    "together?",
    792: "Children use bottle caps as money, one being worth 25 cents. If Peter collects ten of them each day, what is "
    "the value of those collected in thirty days?",
    836: "Three pupils form bowls out of clay. Ann forms double the number that Beth does, and Beth forms 20 more than "
    "Cleo, who forms 20. How many bowls is that in all?",
    880: "Nina sells her 20 meter rope at $2 for each meter, then buys the same length again at $1.5 a meter. How "
    "much does she keep?",
    924: "It takes a sloth 4 hours to climb down, gather berries and get back into the tree. It wants 24 berries "
    "within 8 hours and gathers equally many each time. How many must it gather per descent at least?",
    968: "Marco strings rackets: 3 with synthetic gut at 15 minutes each, 5 with polyester at 22 minutes and 4 hybrids "
    "at 18 minutes. How many minutes does the whole job take?",
    1012: "A battery pack dropped by 9 percent of full capacity per hour for five hours and by 7 percent per hour for "
    "three more, ending at 28 percent. At what percentage did it start?",
    1056: "A hotel guest washes the sheets of four twin beds and a king bed weekly. The machine holds two twin sets or "
    "one king set. What is the number of loads over fifty-two weeks?",
    1100: "Every working day Sam has one break of half an hour for lunch and two of a quarter of an hour. What do the "
    "breaks of five days come to, in hours?",
    1144: "On a coach with 84 people there are 5 men for every 9 women. At a stop 20 of the women get off. How many "
    "women are still on board?",
    1188: "A show turned 20. At its first broadcast Mark's age was double Luke's. Mark is 28 today; what is Luke's "
    "age?",
    1232: "Out of 20 grapefruits, Mia handed a number to her neighbour and kept a quarter. How many did she hand over?",
    1276: "Paper garlands shall run all around a rectangular yard of 20 by 15 feet. What length of garland is needed?",
}
