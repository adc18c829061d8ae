using SessionGraph.GraphQL.Data.Filters;
using static SessionGraph.GraphQL.Data.Tests.Store.TestQueries;

namespace SessionGraph.GraphQL.Data.Tests.Filters;

public sealed class FilterPatternTests
{
    [Fact]
    public void A_filter_with_other_operands_is_like_it()
    {
        var pattern = PatternOf(Where(10.0, "a"));

        Assert.Equal(pattern, new FilterPattern(Where(20.0, "a")));
        Assert.Equal(pattern.GetHashCode(), new FilterPattern(Where(20.0, "a")).GetHashCode());
        Assert.Equal([20.0], pattern.ReadValues(Where(20.0, "a")));
    }

    [Fact]
    public void Operands_are_converted_as_they_are_where_a_filter_is_built()
    {
        var pattern = PatternOf(Object(("createdAt", Object(("gt", new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)))))));

        var other = Object(("createdAt", Object(("gt", new DateTimeOffset(2027, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))))));
        Assert.Equal(pattern, new FilterPattern(other));
        Assert.Equal([new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc)], pattern.ReadValues(other));
    }

    [Theory]
    [InlineData(10.0, "b")]
    [InlineData(10, "a")]
    [InlineData(null, "a")]
    public void A_filter_that_makes_another_query_is_not(object? score, string text)
        => Assert.NotEqual(PatternOf(Where(10.0, "a")), new FilterPattern(Where(score, text)));

    [Fact]
    public void Of_a_filter_with_an_empty_list_only_an_equal_one_is_like_it()
    {
        var pattern = PatternOf(Object(("and", Array.Empty<object>()), ("score", Object(("gt", 10.0)))));

        var equal = Object(("and", Array.Empty<object>()), ("score", Object(("gt", 10.0))));
        Assert.Equal(pattern, new FilterPattern(equal));
        Assert.Empty(pattern.ReadValues(equal));
        Assert.NotEqual(pattern, new FilterPattern(Object(("and", Array.Empty<object>()), ("score", Object(("gt", 20.0))))));
    }

    private static IReadOnlyDictionary<string, object?> Where(object? score, string text)
        => Object(("or", new object[] { Object(("score", Object(("gt", score)))), Object(("title", Object(("contains", text)))) }));

    private static FilterPattern PatternOf(IReadOnlyDictionary<string, object?> where)
    {
        var context = new FilterContext();
        Filter("quizSessions").Build<QuizSession>(where, context);
        return new FilterPattern(where).Complete(context);
    }
}
