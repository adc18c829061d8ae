using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.Conformance.Tests.Generation;

/// <summary>
/// Values that follow from the field's place, its arguments and a seed (<see cref="Seed"/> in the request's context data).
/// <c>node/mock.mjs</c> has the same in JavaScript.
/// </summary>
internal sealed class MockResolvers : TypeInterceptor
{
    /// <summary>The key of the seed.</summary>
    public const string Seed = "seed";

    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        foreach (var field in configurations.OfType<ObjectTypeConfiguration>().SelectMany(type => type.Fields))
            field.Resolver = ResolveAsync;
    }

    private static async ValueTask ResolveAsync(IMiddlewareContext context)
    {
        var path = string.Join('.', context.Path.ToList());
        var key = $"{context.ContextData[Seed]}:{path}:{context.ObjectType.Name}.{context.Selection.Field.Name}{Arguments(context)}";
        var chance = Hash($"{key}#");
        if (chance % 5 is 0)
            await Task.Yield();

        if (chance % 17 is 0)
            throw new GraphQLException("Mocked.");

        context.Result = ValueOf(context.Selection.Type, key, context.Schema);
    }

    private static object? ValueOf(IType type, string key, Schema schema)
    {
        var number = Hash(key);
        if (number % (type is NonNullType ? 29 : 7) is 0)
            return null;

        return type.NullableType() switch
        {
            ListType list => Enumerable.Range(0, (int)(number >> 8 & 3))
                .Select(index => ValueOf(list.ElementType, $"{key}/{index}", schema)).ToArray(),
            ObjectType named => Object(named.Name),
            INamedType named when named.IsCompositeType() => Object(
                number % 31 is 1 ? "Nowhere" : Pick(schema.GetPossibleTypes(named).Select(possible => possible.Name), number)),
            EnumType named => number % 31 is 1 ? "NO_VALUE" : Pick(named.Values.Select(value => value.Name), number),
            var leaf => LeafOf(((INamedType)leaf).Name, number),
        };
    }

    private static object LeafOf(string name, uint number) => name switch
    {
        "Int" => number % 31 is 1 ? 1L << 40 : (long)(number >> 4),
        "Float" => number % 1000 / 8.0,
        "Boolean" => (number & 64) is not 0,
        "String" or "ID" => number.ToString(CultureInfo.InvariantCulture),
        _ => JsonSerializer.SerializeToElement(new { number }),
    };

    private static Dictionary<string, object?> Object(string typeName) => new() { ["__typename"] = typeName };

    private static string Pick(IEnumerable<string> names, uint number)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return sorted[(int)((number >> 8) % sorted.Count)];
    }

    private static string Arguments(IMiddlewareContext context)
    {
        var given = context.Selection.Field.Arguments
            .Select(argument => (argument.Name, Value: context.ArgumentOptional<object?>(argument.Name)))
            .Where(argument => argument.Value.HasValue)
            .ToDictionary(argument => argument.Name, argument => argument.Value.Value);
        return Canonical(given);
    }

    private static string Canonical(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool boolean => boolean ? "true" : "false",
        int or double => Bits(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IReadOnlyDictionary<string, object?> map => Canonical(map.Select(entry => (entry.Key, Canonical(entry.Value)))),
        JsonElement json => Canonical(json),
        _ => $"[{string.Join(',', ((System.Collections.IEnumerable)value).Cast<object?>().Select(Canonical))}]",
    };

    private static string Canonical(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Canonical(json.EnumerateObject().Select(property => (property.Name, Canonical(property.Value)))),
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.String => $"\"{json.GetString()}\"",
        JsonValueKind.Number => Bits(json.GetDouble()),
        _ => json.GetRawText(),
    };

    private static string Canonical(IEnumerable<(string Name, string Value)> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Name}:{entry.Value}");
        return $"{{{string.Join(',', sorted)}}}";
    }

    private static string Bits(double number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number + 0);
        return Convert.ToHexStringLower(bytes);
    }

    private static uint Hash(string text)
    {
        var sum = 0x811c9dc5u;
        unchecked
        {
            foreach (var character in text)
                sum = (sum ^ character) * 0x01000193;

            sum = (sum ^ sum >> 16) * 0x85ebca6b;
            sum = (sum ^ sum >> 13) * 0xc2b2ae35;
        }

        return sum ^ sum >> 16;
    }
}
