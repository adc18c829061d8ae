using SessionGraph.Conformance.Tests.Generation;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>A schema in both worlds.</summary>
/// <param name="Sdl">As text.</param>
/// <param name="Schema">As the engine has it: every scalar beside the specification's takes any value, as the reference has it.</param>
internal sealed record TestSchema(string Sdl, Schema Schema);

/// <summary>The schemas that documents are generated for.</summary>
internal static class TestSchemas
{
    public static IReadOnlyDictionary<string, TestSchema> All { get; }
        = new[] { "kitchen-sink", "abstract", "gateway" }.ToDictionary(name => name, Load);

    /// <summary>One of the schemas.</summary>
    public static (string Name, TestSchema Schema) Pick(Random random)
    {
        var (name, schema) = All.ElementAt(random.Next(All.Count));
        return (name, schema);
    }

    private static TestSchema Load(string name)
    {
        var sdl = File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Schemas", $"{name}.graphql"));
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted);
        var builder = SchemaBuilder.New();
        foreach (var scalar in document.Definitions.OfType<ScalarTypeDefinitionNode>())
            builder.AddScalar(new JsonType(scalar.Name.Value));

        return new TestSchema(sdl, builder.AddDocument(document).AddTypeInterceptor(new MockResolvers()).Create());
    }
}
