"""First names a stranger takes for a woman's or a man's."""

from director.offline.words import vocabulary

WOMEN = frozenset(
    vocabulary(
        """
ada, agnes, alba, alice, alina, amara, amelia, amina, amy, ana, anastasia, andrea, angela, anja, anna, anne, annie,
anya, aria, astrid, ava, bea, beatrice, bella, beth, carla, carmen, carol, caroline, catherine, celia, charlotte,
chiara, chloe, clara, clarissa, claire, cora, daisy, daria, diana, dora, edith, elena, eleanor, eliza, elisa,
elisabeth, elizabeth, ella, ellen, elsa, emily, emma, esme, esther, eva, eve, fatima, fiona, flora, freya, gabriela,
grace, greta, hana, hanna, hannah, hazel, heidi, helen, helena, ida, ilse, imani, ines, ingrid, irene, iris, isabel,
isabella, isla, ivy, jada, jane, jasmine, jenny, jessica, joan, joanna, josephine, judith, julia, juliet, june, kate,
katherine, katya, kim, kira, lara, laura, layla, lea, leila, lena, leonie, lia, lila, lily, lina, linda, lisa, lola,
lotte, lou, louisa, lucia, lucy, luna, luz, lydia, maddie, magda, maggie, maia, mara, margaret, margot, maria, marie,
marina, marion, marta, martha, mary, maud, maya, mei, mia, mila, mina, mira, miriam, molly, mona, nadia, naomi,
natasha, nell, nia, nina, noor, nora, odette, olga, olive, olivia, paula, penelope, petra, phoebe, polly, priya,
quinn, rachel, rebecca, rita, roberta, rosa, rose, rosie, rosalind, ruby, ruth, sabine, sadie, sally, samira, sara,
sarah, selma, seren, signe, silvia, simone, sofia, sonia, sophia, sophie, stella, sue, susan, sylvia, tamara, tara,
tess, tessa, thea, tilda, tina, ula, una, ursula, valentina, vera, veronica, victoria, viola, violet, vivian, wanda,
wendy, willa, yara, yasmin, yuki, zara, zoe, zofia, zora
"""
    )
)
MEN = frozenset(
    vocabulary(
        """
aaron, abel, adam, adrian, ahmed, al, alan, albert, alex, alexander, alfred, ali, amir, anders, andre, andrew, anton,
antonio, archie, arjun, arthur, ben, benjamin, bill, billy, bo, bob, boris, brian, bruno, carl, carlos, charles,
charlie, chen, chris, christian, conrad, daniel, dave, david, dennis, diego, dimitri, dmitri, dov, edgar, edward,
elias, elliot, emil, eric, erik, ernest, ethan, eugene, evan, felix, finn, francis, frank, franz, fred, gabriel,
george, gilbert, giovanni, greg, gus, gustav, hamid, hans, harold, harry, hassan, heinrich, henrik, henry, hugo, ian,
idris, igor, isaac, ivan, jack, jacob, jake, jakob, james, jamal, jan, jason, jasper, jean, jim, joe, joel, johan,
john, johnny, jonas, jonah, jonathan, jose, joseph, josh, juan, jules, julian, karim, karl, kai, ken, kenji, kofi,
kwame, kurt, lars, lee, leo, leon, leonard, liam, louis, luca, lucas, luis, luka, lukas, luke, magnus, malik, marcel,
marco, marcus, mario, mark, martin, mateo, matt, matthew, max, mehmet, michael, miguel, mike, milo, mohammed, mustafa,
nathan, ned, nico, nicholas, niko, nils, noah, oleg, oliver, olaf, omar, orson, oscar, otis, otto, pablo, patrick,
paul, pedro, peter, philip, pierre, rafael, rahul, raj, ravi, ray, reza, richard, rob, robert, robin, roland, roman,
ron, rufus, rupert, ryan, sam, samuel, samson, sasha, sergei, seth, silas, simon, stan, stefan, stephen, steve, sven,
tariq, ted, theo, thomas, tim, timothy, tito, tobias, toby, tom, tomas, tommy, tony, tristan, umar, victor, viktor,
vincent, vito, walter, wei, wes, will, william, willy, xavier, yusuf, zack, zoltan
"""
    )
)
