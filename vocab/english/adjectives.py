"""Which English words are adjectives, to tell what a gloss explains."""

ADJECTIVES = frozenset(
    """
    bright strong clear firm weak fine happy fierce common good great light quiet profound deep strange old hard rare
    severe soft dark young gentle rich sharp intense close straightforward stupid vast delicate warm solid
    strict sincere distinct wide black white red green blue grey clever tight rough bad smooth remote acute thick heavy
    high quick cold dense odd evil poor pure popular cruel sturdy correct vulgar inferior superior narrow main huge
    exquisite ample simple sad easy smart desolate thin coarse big neat nimble gloomy steady splendid solemn robust
    humble tough rude female male resolute stiff earnest tall broad dull stern handsome sole brief bitter vague
    low few dirty stubborn healthy sudden flat tender sweet free shrewd near harsh faint wild mature clean weird agile
    loud familiar mild broken noble mean accurate scarce pretty average definite cool dim mediocre precise
    direct tense destitute abrupt fertile short slight long feeble grim bold obstinate shady inadequate adequate bizarre
    crude obscure extreme mistaken concise hasty plump limpid new shallow interim sparse filthy hello awkward keen
    speedy ripe timid lean eager frail concrete exact better damp serene proud shy inappropriate appropriate crazy
    intact busy clumsy uncommon mad staunch unfortunate moderate far peculiar fragile lush cheap haughty lazy steep
    desperate crisp satisfactory overt worn valid next bald affectionate subtle lone cloudy backward slim nasty murky
    secular snowy older younger other every all many much more most whole entire complete full empty safe unsafe true
    false real wrong right left best worst same different foreign domestic rough round square open closed ready able
    unable likely unlikely early late daily friendly lovely ugly lonely lively deadly costly elderly weekly monthly
    yearly orderly cowardly necessary ordinary extraordinary primary secondary military temporary contrary elementary
    contemporary voluntary revolutionary arduous important urgent excellent present absent ancient current recent
    permanent frequent intelligent different sufficient efficient patient innocent independent silent violent apparent
    evident consistent persistent prominent confident abundant significant distant constant instant elegant brilliant
    pleasant arrogant reluctant relevant dominant vigilant important modern certain alien human formidable public
    honest grand proper outstanding calm convenient tiny secret major dry intimate minute indifferent private widespread
    penetrating flourishing fluent sinister grave subordinate just regular amusing lenient plain prudent bustling
    hardworking diligent magnificent meager indistinct rapid large-scale clear-cut amazing unyielding gay perfect slow
    genuine fast thorough vehement reactionary boring lacking single weary ardent well-off fitting arid alone moist fat
    loose enduring commonplace greedy consummate far-reaching state-run luxuriant extravagant fervent handy rotten
    irregular imposing bare impatient vivid slack eldest forthright overall fundamental hard-working total tallest
    supreme immense former complex explicit glad willing particular wise high-ranking insufficient blank stringent
    frightening interesting fascinating devastating awesome striking fortunate lucky unimportant unique finite brave
    dear still maximum leading prevailing astonishing fair pleasing high-level higher challenging unhealthy
    exhausting emerging dispassionate matching complementary extra vile fuzzy sober awake uneasy momentary indirect
    unchanging integral junior infertile well-to-do wet everlasting lukewarm inner innate unwell tolerant indulgent
    fragmentary pressing lofty towering frigid shining brisk proficient entertaining lengthy rudimentary painstaking
    roomy affluent sullen shrill piercing mainstream
    strong-willed first-rate large small little warm-hearted well-known world-famous up-to-date low-key
    """.split()
)
"""Common English adjectives that their ending does not give away."""

_ADJECTIVE_ENDINGS = ("ful", "ous", "ive", "able", "ible", "less", "ic", "al", "ed", "ish")

_NOUNS = frozenset(
    """
    achievement article objective executive initiative motive alternative representative relative detective perspective
    native collective archive incentive table vegetable cable syllable material proposal capital animal hospital
    festival journal approval arrival signal criminal official individual rival survival metal medal meal deal goal
    seal canal crystal terminal mineral manual ideal appeal trial denial refusal disposal ritual total topic
    music logic public republic traffic clinic critic mechanic fabric picnic epidemic panic characteristic rhetoric
    speed seed deed need bed weed shed reed feed breed creed greed dish fish radish rubbish handful vocal coal
    academic chemical potential essential professional interval carnival removal renewal revival withdrawal
    fundamental integral moral secretary-general director-general
    """.split()
)
"""Common nouns with an adjective's ending."""


def is_adjective(word: str) -> bool:
    """Whether an English word is an adjective, by a list and by its ending."""
    return word in ADJECTIVES or (word not in _NOUNS and len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS))
