using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class SchemaValidator
{
    // No value of an input object that requires itself is finite. See
    // https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References.
    private void ValidateInputCycles()
    {
        var visited = new HashSet<InputObjectType>();
        foreach (var type in _schema.Types.OfType<InputObjectType>())
            FindCycles(type, [], visited);
    }

    private void FindCycles(InputObjectType type, List<(InputObjectType Type, InputField Field)> path, HashSet<InputObjectType> visited)
    {
        if (!visited.Add(type))
            return;

        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { InnerType: InputObjectType required })
                continue;

            path.Add((type, field));
            var start = path.FindIndex(step => step.Type == required);
            if (start < 0)
                FindCycles(required, path, visited);
            else
                ReportCycle(required, [.. path[start..].Select(step => step.Field)]);

            path.RemoveAt(path.Count - 1);
        }
    }

    private void ReportCycle(InputObjectType type, List<InputField> fields) => _errors.Add(
        $"{type.Name}: the input object requires itself, through {string.Join(", ", fields.Select(field => $"`{field.Coordinate}`"))}.",
        fields.SelectMany(field => _syntax.Find(field.Coordinate)));

    // A default value that requires itself is infinite. See https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle().
    private void ValidateDefaultCycles()
    {
        var done = new HashSet<InputField>();
        foreach (var field in _schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields))
            FollowDefault(field, [], done);
    }

    private void FollowDefault(InputField field, List<InputField> path, HashSet<InputField> done)
    {
        if (field.DefaultValue is not { } value || field.Type.NamedType() is not InputObjectType type)
            return;

        var start = path.IndexOf(field);
        if (start >= 0)
            _errors.Add(
                $"{field.Coordinate}: the default contains itself, through {string.Join(", ", path[start..].Select(step => $"`{step.Coordinate}`"))}.",
                path[start..].SelectMany(step => _syntax.Find(step.Coordinate)));
        else if (done.Add(field))
            FollowDefaults(type, value, [.. path, field], done);
    }

    private void FollowDefaults(InputObjectType type, IValueNode value, List<InputField> path, HashSet<InputField> done)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
                FollowDefaults(type, item, path, done);
        }
        else if (value is ObjectValueNode map)
        {
            foreach (var field in type.Fields)
            {
                if (map.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is not { } given)
                    FollowDefault(field, path, done);
                else if (field.Type.NamedType() is InputObjectType inner)
                    FollowDefaults(inner, given.Value, path, done);
            }
        }
    }
}
