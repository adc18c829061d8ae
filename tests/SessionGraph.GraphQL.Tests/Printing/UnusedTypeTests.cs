using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Printing;

namespace SessionGraph.GraphQL.Tests.Printing;

public class UnusedTypeTests
{
    [Fact]
    public void A_scalar_that_nothing_refers_to_is_left_out()
    {
        var schema = DocumentSchema.Parse("type Query { id: UUID } directive @at(time: LocalTime) on FIELD scalar Long scalar LocalTime scalar UUID");

        Assert.False(schema.TryGetType<ScalarType>("Long", out _));
        Assert.True(schema.TryGetType<ScalarType>("LocalTime", out _));
        Assert.Contains("scalar UUID", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }
}
