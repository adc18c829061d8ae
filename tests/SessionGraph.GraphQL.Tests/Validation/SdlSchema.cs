using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Validation;

/// <summary>Schemas from SDL.</summary>
internal static class SdlSchema
{
    public static Schema Create(string sdl, params IReadOnlyList<ScalarType> scalars)
    {
        var builder = SchemaBuilder.New();
        foreach (var scalar in scalars)
            builder.AddScalar(scalar);

        return builder.AddDocumentFromString(sdl).Create();
    }
}
