using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Tests.Language;

public sealed class ExecutableDocumentTests
{
    [Fact]
    public void An_anonymous_query_is_its_selection_set()
    {
        var operation = Operation("{ a }");

        Assert.Equal((OperationType.Query, null), (operation.Operation, operation.Name));
        Assert.Equal("a", Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections)).Name.Value);
    }

    [Theory]
    [InlineData("query Q { a }", OperationType.Query, "Q")]
    [InlineData("mutation { a }", OperationType.Mutation, null)]
    [InlineData("subscription query { a }", OperationType.Subscription, "query")]
    public void An_operation_has_a_type_and_perhaps_a_name(string source, OperationType type, string? name)
    {
        var operation = Operation(source);

        Assert.Equal((type, name), (operation.Operation, operation.Name?.Value));
    }

    [Fact]
    public void Operations_fragments_and_variables_can_be_described()
    {
        var document = Utf8GraphQLParser.Parse(""""
            "of the query" query Q("of the variable" $a: Int) { b }
            """of the fragment""" fragment F on T { c }
            "of the anonymous" mutation { d }
            """");

        var query = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("of the query", query.Description?.Value);
        Assert.Equal("of the variable", query.VariableDefinitions[0].Description?.Value);
        Assert.Equal("of the fragment", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).Description?.Value);
        Assert.Equal("of the anonymous", Assert.IsType<OperationDefinitionNode>(document.Definitions[2]).Description?.Value);
    }

    [Fact]
    public void A_variable_has_a_type_a_default_and_directives()
    {
        var variables = Operation("query ($a: [Int!]! = [1] @d(e: 2), $b: B) { c }").VariableDefinitions;

        Assert.Equal(["a", "b"], variables.Select(variable => variable.Variable.Name.Value));
        Assert.Equal("[Int!]!", variables[0].Type.ToString());
        Assert.Equal("[1]", variables[0].DefaultValue?.ToString());
        Assert.Equal("@d(e: 2)", Assert.Single(variables[0].Directives).ToString());
        Assert.Null(variables[1].DefaultValue);
    }

    [Fact]
    public void A_field_has_an_alias_arguments_directives_and_selections()
    {
        var field = Assert.IsType<FieldNode>(Operation("{ a: b(c: 1, d: $e) @f @g { h } }").SelectionSet.Selections[0]);

        Assert.Equal(("a", "b", "a"), (field.Alias?.Value, field.Name.Value, field.ResponseName));
        Assert.Equal(["c: 1", "d: $e"], field.Arguments.Select(argument => argument.ToString()));
        Assert.Equal(["@f", "@g"], field.Directives.Select(directive => directive.ToString()));
        Assert.Single(field.SelectionSet!.Selections);
    }

    [Fact]
    public void Keywords_are_names_where_no_keyword_is_allowed()
    {
        var selections = Operation("{ on fragment query: mutation type(input: 1) null true { false } }").SelectionSet.Selections;

        Assert.Equal(["on", "fragment", "query", "type", "null", "true"], selections.Select(node => ((FieldNode)node).ResponseName));
    }

    [Fact]
    public void Fragments_are_spread_by_name_or_in_place()
    {
        var selections = Operation("{ ...F @a ... on T @b { c } ... @d { e } ... { f } ...onT }").SelectionSet.Selections;

        Assert.Equal("F", Assert.IsType<FragmentSpreadNode>(selections[0]).Name.Value);
        Assert.Equal("T", Assert.IsType<InlineFragmentNode>(selections[1]).TypeCondition?.Name.Value);
        Assert.Equal("@d", Assert.Single(Assert.IsType<InlineFragmentNode>(selections[2]).Directives).ToString());
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[3]).TypeCondition);
        Assert.Equal("onT", Assert.IsType<FragmentSpreadNode>(selections[4]).Name.Value);
    }

    [Fact]
    public void Fragment_variables_are_read_only_when_allowed()
    {
        const string source = "fragment F($a: Int = 1) on T { b }";
        var fragment = Utf8GraphQLParser.Parse(source, new ParserOptions { AllowFragmentVariables = true }).Definitions[0];

        Assert.Single(Assert.IsType<FragmentDefinitionNode>(fragment).VariableDefinitions);
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
    }

    [Fact]
    public void Every_kind_of_value_is_read()
    {
        var list = Assert.IsType<ListValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(
            "[1, 1.5, \"a\", true, false, null, ENUM, [], {}, {a: {b: $c}}]", isConstant: false));

        Assert.Equal(
            [
                SyntaxKind.IntValue, SyntaxKind.FloatValue, SyntaxKind.StringValue, SyntaxKind.BooleanValue, SyntaxKind.BooleanValue,
                SyntaxKind.NullValue, SyntaxKind.EnumValue, SyntaxKind.ListValue, SyntaxKind.ObjectValue, SyntaxKind.ObjectValue,
            ],
            list.Items.Select(item => item.Kind));
    }

    [Fact]
    public void Nodes_know_their_places()
    {
        var document = Utf8GraphQLParser.Parse("# é\n{\n  a(b: [1]) }\n");
        var field = (FieldNode)((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0];

        Assert.Equal(new Location(5, 20, 2, 1), document.Definitions[0].Location);
        Assert.Equal(new Location(9, 18, 3, 3), field.Location);
        Assert.Equal(new Location(14, 17, 3, 8), field.Arguments[0].Value.Location);
    }

    [Fact]
    public void Nodes_have_no_locations_if_the_options_say_so()
    {
        var document = Utf8GraphQLParser.Parse("query ($a: [Int!]) { b(c: $a) @d ...E }", new ParserOptions { NoLocations = true });

        Assert.All(SyntaxTree.All(document), node => Assert.Null(node.Location));
    }

    private static OperationDefinitionNode Operation(string source)
        => Assert.IsType<OperationDefinitionNode>(Assert.Single(Utf8GraphQLParser.Parse(source).Definitions));
}
