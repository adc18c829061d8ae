using SessionGraph.GraphQL.Language;

namespace SessionGraph.TestSupport;

public static class SyntaxTree
{
    /// <summary>A document with every production of the grammar.</summary>
    public const string EveryProduction = """"
        """of a query""" query Q("of a variable" $a: [Int!]! = [1, -2] @d, $b: T = {c: "x", d: ENUM, e: null, f: 1.5e3, g: true}) @d(a: 1) {
          alias: field(a: $a, b: [$b, {c: $b}], c: """
            block
              string
          """) @d { leaf }
          ...F @d
          ... on T @d { leaf }
          ... { leaf }
        }
        mutation { leaf }
        subscription S { leaf }
        "of a fragment" fragment F on T @d { leaf }
        "of the schema" schema @d { query: Query mutation: Mutation subscription: Subscription }
        "of a scalar" scalar Date @d
        "of a type" type T implements & A & B @d {
          "of a field" f("of an argument" a: Int = 1 @d, b: [String!]!): T! @d
        }
        type Empty
        "of an interface" interface A implements B @d { f: T }
        "of a union" union U @d = | T | V
        union None
        "of an enum" enum E @d { "of a value" ONE @d TWO }
        "of an input" input I @d { "of an input field" a: Int! = 1 @d b: I }
        "of a directive" directive @d("of an argument" a: Int = 1) repeatable on | QUERY | FIELD_DEFINITION
        extend schema @d { query: Query }
        extend scalar Date @d
        extend type T implements C @d { g: T }
        extend interface A implements C @d { g: T }
        extend union U @d = W
        extend enum E @d { THREE }
        extend input I @d { c: Int }
        """";

    public static IEnumerable<ISyntaxNode> All(ISyntaxNode root) => root.GetNodes().SelectMany(All).Prepend(root);
}
