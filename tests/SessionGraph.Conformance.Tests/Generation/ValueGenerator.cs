using System.Globalization;
using System.Text.Json.Nodes;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.Conformance.Tests.Generation;

/// <summary>Makes values of input types, as literals and as JSON.</summary>
internal sealed class ValueGenerator(Random random)
{
    private const int MaxDepth = 3;

    private static readonly string[] s_anything =
    [
        "0", "-7", "2147483648", "99999999999999999999", "1.5", "1e3", "\"text\"", "\"\"", "true", "null", "RED", "NOWHERE", "[]", "{}",
        "[1, [null]]", "{ a: 1, b: { c: [\"d\"] } }", "{ name: \"x\" }", "{ x: 1 }", "\"\"\"block\"\"\"", "[[1], 2]",
    ];

    private static readonly string[] s_json =
    [
        "0", "-7", "2147483648", "1.5", "\"text\"", "\"\"", "true", "null", "\"RED\"", "\"NOWHERE\"", "[]", "{}", "[1,[null]]",
        "{\"a\":1,\"b\":{\"c\":[\"d\"]}}", "{\"name\":\"x\"}", "{\"x\":1}", "[[1],2]", "{\"id\":\"a\",\"number\":1}", "{\"id\":null}",
    ];

    /// <summary>A literal of the type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="faults">How often it is anything at all, from 0 to 1.</param>
    /// <param name="variable">Makes a variable of a type, to stand inside of lists and objects; null for none.</param>
    public string Literal(IType type, double faults, Func<IType, string>? variable = null) => Literal(type, faults, variable, 0);

    /// <summary>JSON for a variable of the type.</summary>
    public JsonNode? Json(IType type, double faults, int depth = 0)
    {
        if (Chance(faults))
            return JsonNode.Parse(Pick(s_json));

        if (type is NonNullType nonNull)
            return NullableJson(nonNull.InnerType, faults, depth);

        return Chance(0.1) || depth > MaxDepth ? null : NullableJson(type, faults, depth);
    }

    private string Literal(IType type, double faults, Func<IType, string>? variable, int depth)
    {
        if (Chance(faults))
            return Pick(s_anything);

        if (depth > 0 && variable is not null && Chance(0.2))
            return variable(type);

        if (type is not NonNullType && (Chance(0.1) || depth > MaxDepth))
            return "null";

        switch (type.NullableType())
        {
            case ListType list:
                var items = Enumerable.Range(0, random.Next(4)).Select(_ => Literal(list.ElementType, faults, variable, depth + 1));
                return Chance(0.2) && list.ElementType.NullableType() is not ListType
                    ? Literal(new NonNullType(list.ElementType.NullableType()), faults, null, depth)
                    : $"[{string.Join(", ", items)}]";
            case InputObjectType input:
                var fields = FieldsOf(input, depth)
                    .Select(field => $"{field.Name}: {Literal(Given(field, input), faults, variable, depth + 1)}");
                return $"{{ {string.Join(", ", fields)} }}";
            case EnumType enumType:
                return Pick([.. enumType.Values.Select(value => value.Name)]);
            case var scalar:
                return ((INamedType)scalar).Name switch
                {
                    "Int" => Pick("0", "-0", "1", "42", "-2147483648", "2147483647"),
                    "Float" => Pick("0", "1.5", "-2.25e2", "1E-3", "7", "123456789012"),
                    "Boolean" => Chance(0.5) ? "true" : "false",
                    "String" => Pick("\"\"", "\"text\"", "\"é😀\\u00e9\\n\\\"\"", "\"\"\"\n  a\n    b\n\"\"\""),
                    "ID" => Pick("\"id\"", "7", "-1", "\"\""),
                    _ => Chance(0.2) && variable is not null ? $"{{ a: [{variable(type)}] }}" : Pick(s_anything),
                };
        }
    }

    private JsonNode? NullableJson(IType type, double faults, int depth)
    {
        switch (type)
        {
            case ListType list:
                if (Chance(0.2) && list.ElementType.NullableType() is not ListType)
                    return Json(list.ElementType, faults, depth + 1);

                return new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Json(list.ElementType, faults, depth + 1))]);
            case InputObjectType input:
                return new JsonObject(FieldsOf(input, depth)
                    .Select(field => KeyValuePair.Create(field.Name, Json(Given(field, input), faults, depth + 1))));
            case EnumType enumType:
                return Pick([.. enumType.Values.Select(value => value.Name)]);
            default:
                return ((INamedType)type).Name switch
                {
                    "Int" => random.Next(3) switch { 0 => int.MaxValue, 1 => int.MinValue, _ => random.Next(-9, 9) },
                    "Float" => random.Next(-99, 99) / 4.0 is var number && number == Math.Floor(number) ? (int)number : number,
                    "Boolean" => Chance(0.5),
                    "String" => Pick("", "text", "é😀\n\""),
                    "ID" => random.Next(99) is var id && Chance(0.5) ? id : id.ToString(CultureInfo.InvariantCulture),
                    _ => JsonNode.Parse(Pick(s_json)),
                };
        }
    }

    private IEnumerable<InputField> FieldsOf(InputObjectType input, int depth)
    {
        if (input.IsOneOf)
        {
            // The innermost is a leaf, so that there is an end.
            List<InputField> choices = [.. input.Fields.Where(field => depth < MaxDepth || field.Type.IsLeafType())];
            return [choices[random.Next(choices.Count)]];
        }

        return input.Fields.Where(field => field.IsRequired || (depth < MaxDepth && Chance(0.5))).ToList();
    }

    private static IType Given(InputField field, InputObjectType input)
        => input.IsOneOf ? new NonNullType(field.Type.NullableType()) : field.Type;

    private bool Chance(double probability) => random.NextDouble() < probability;

    private string Pick(params IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];
}
