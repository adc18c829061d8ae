using SessionGraph.GraphQL.Types;

namespace SessionGraph.Tool.Usage;

/// <summary>The members that a variable may contain, which the document does not tell.</summary>
internal static class VariableMembers
{
    /// <summary>The coordinates of all input types, input fields and enum values below the type, without repetitions.</summary>
    public static IEnumerable<string> Of(INamedType type)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { type.Name };
        var pending = new Queue<INamedType>([type]);
        while (pending.TryDequeue(out var next))
        {
            yield return next.Name;
            if (next is EnumType enumType)
                foreach (var value in enumType.Values)
                    yield return $"{enumType.Name}.{value.Name}";

            if (next is not InputObjectType input)
                continue;

            foreach (var field in input.Fields)
            {
                yield return field.Coordinate;
                if (known.Add(field.Type.NamedType().Name))
                    pending.Enqueue(field.Type.NamedType());
            }
        }
    }
}
