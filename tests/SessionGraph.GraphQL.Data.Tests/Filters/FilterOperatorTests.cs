using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

public sealed class FilterOperatorTests
{
    private static readonly string?[] s_texts = [null, "", "a", "A", "ab", "Ba", "STRASSE", "straße"];

    private static readonly int?[] s_numbers = [null, -1, 0, 1, 2];

    public static TheoryData<string> Names => [.. FilterOperators.All.Select(known => known.Name)];

    public static TheoryData<string> Negations => [.. FilterOperators.All.Where(known => known.Negates is not null).Select(known => known.Name)];

    [Theory]
    [InlineData("")]
    [InlineData("between")]
    [InlineData("Eq")]
    [InlineData("contain")]
    [InlineData("and")]
    [InlineData("some")]
    public void An_unknown_operator_throws(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => FilterOperators.Get(name));

        Assert.Contains($"`{name}` is not a filter operator.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_list_operator_throws()
    {
        var error = Assert.Throws<ArgumentException>(() => ListOperators.Get("eq"));

        Assert.Contains("`eq` is not a list operator.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BooleanOperationFilterInput", nameof(FilterValueKinds.Boolean))]
    [InlineData("IdOperationFilterInput", nameof(FilterValueKinds.Id))]
    [InlineData("SessionStatusOperationFilterInput", nameof(FilterValueKinds.Enum))]
    [InlineData("DateTimeOperationFilterInput", nameof(FilterValueKinds.Comparable))]
    [InlineData("StringOperationFilterInput", nameof(FilterValueKinds.Text))]
    public void An_operation_input_has_the_operators_of_its_kind_in_the_order_of_the_table(string input, string kind)
    {
        var fields = TestSchema.Create().GetType<InputObjectType>(input).Fields.Select(field => field.Name);

        Assert.Equal(
            FilterOperators.All.Where(known => known.Kinds.HasFlag(Enum.Parse<FilterValueKinds>(kind))).Select(known => known.Name),
            fields.Where(name => name is not ("and" or "or")));
    }

    [Fact]
    public void Each_operation_input_of_the_schema_has_operators_of_the_table_only()
    {
        var inputs = TestSchema.Create().Types.OfType<InputObjectType>()
            .Where(type => type.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal))
            .ToLookup(type => type.Name.StartsWith("List", StringComparison.Ordinal), type => type.Fields.Select(field => field.Name));

        Assert.Equal(
            FilterOperators.All.Select(known => known.Name).Order(),
            inputs[false].SelectMany(names => names).Where(name => name is not ("and" or "or")).Distinct().Order());
        Assert.All(inputs[true], names => Assert.Equal(ListOperators.All.Select(known => known.Name), names));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operator_is_found_by_its_name_and_described(string name)
    {
        var known = FilterOperators.Get(name);

        Assert.Equal(name, known.Name);
        Assert.Matches("^Matches values .+\\.$", known.Description);
        Assert.NotEqual(default, known.Kinds);
        Assert.Equal(known.Kinds is FilterValueKinds.Comparable, known.TimeDescription is not null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_operator_that_ignores_case_is_on_texts_expensive_and_says_so(string name)
    {
        var known = FilterOperators.Get(name);

        Assert.Equal(known.IgnoresCase, known.Description.Contains("ignoring case", StringComparison.Ordinal));
        Assert.True(!known.IgnoresCase || known is { Kinds: FilterValueKinds.Text, IsExpensive: true });
    }

    [Theory]
    [MemberData(nameof(Negations))]
    public void A_negation_differs_from_what_it_negates_in_nothing_else(string name)
    {
        var negation = FilterOperators.Get(name);
        var negated = FilterOperators.Get(negation.Negates!);

        Assert.Null(negated.Negates);
        Assert.Equal(
            (negated.Kinds, negated.Operand, negated.IgnoresCase, negated.IsExpensive),
            (negation.Kinds, negation.Operand, negation.IgnoresCase, negation.IsExpensive));
        Assert.Contains("null", negation.Description, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Negations))]
    public void A_negation_is_the_exact_opposite_for_null_too(string name)
    {
        var negation = FilterOperators.Get(name);
        var negated = FilterOperators.Get(negation.Negates!);

        if (negation.Kinds.HasFlag(FilterValueKinds.Text))
            AssertOpposites(negation, negated, s_texts);

        if (negation.Kinds.HasFlag(FilterValueKinds.Comparable))
            AssertOpposites(negation, negated, s_numbers);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_opposite_of_an_operator_is_exact_for_null_too(string name)
    {
        var known = FilterOperators.Get(name);

        if (known.Kinds.HasFlag(FilterValueKinds.Text))
            AssertOpposites(known, known, s_texts, isNegated: true);

        if (known.Kinds.HasFlag(FilterValueKinds.Comparable))
            AssertOpposites(known, known, s_numbers, isNegated: true);
    }

    private static void AssertOpposites<T>(FilterOperator one, FilterOperator other, T[] values, bool isNegated = false)
    {
        var operands = one.Operand switch
        {
            FilterOperandKind.List => [Array.Empty<T>(), values[..1], values[1..4], values],
            FilterOperandKind.NullableValue => values.Cast<object?>(),
            _ => values[1..].Cast<object?>(),
        };
        var matched = 0;
        foreach (var operand in operands)
        {
            var left = Compile<T>(one, operand, isNegated);
            var right = Compile<T>(other, operand, isNegated: false);
            Assert.All(values, value => Assert.NotEqual(left(value), right(value)));
            matched += values.Count(left);
        }

        Assert.True(matched > 0, $"{one.Name} matches nothing.");
    }

    private static Func<T, bool> Compile<T>(FilterOperator known, object? operand, bool isNegated)
    {
        var member = Expression.Parameter(typeof(T), "member");
        var conditions = FilterConditionBuilder.Create(typeof(T), isNullable: true, CaseFolding.Default, InstantPrecision.Exact);
        var condition = conditions.Build(new FilterOperation(known, member, member, operand, isNegated, "", Context: null));
        return Expression.Lambda<Func<T, bool>>(condition, member).Compile();
    }
}
