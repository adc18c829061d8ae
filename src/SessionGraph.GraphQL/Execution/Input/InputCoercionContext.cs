using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>The position of a coercion within its variable or argument.</summary>
internal sealed class InputCoercionContext
{
    private readonly string _name;
    private readonly bool _isVariable;
    private List<(string? Name, int Index)>? _path;
    private InputField? _field;

    private InputCoercionContext(VariableValues variables, string name, bool isVariable)
    {
        Variables = variables;
        IsInsideVariable = _isVariable = isVariable;
        _name = name;
    }

    public VariableValues Variables { get; }

    /// <summary>Whether the literals are part of a variable's value, in which enum values are strings.</summary>
    public bool IsInsideVariable { get; set; }

    public static InputCoercionContext ForVariable(string name) => new(VariableValues.None, name, isVariable: true);

    public static InputCoercionContext ForArgument(InputField argument, VariableValues variables)
        => new(variables, argument.Name, isVariable: false) { _field = argument };

    public object? CoerceField(InputField field, InputCoercer coercer, IValueNode literal)
    {
        var outer = _field;
        _field = field;
        var value = CoerceAt((field.Name, -1), coercer, literal);
        _field = outer;
        return value;
    }

    public object? CoerceItem(int index, InputCoercer coercer, IValueNode literal) => CoerceAt((null, index), coercer, literal);

    public GraphQLException CannotParse(INamedType type, IValueNode literal)
    {
        var kind = type is EnumType && IsInsideVariable && literal is StringValueNode ? SyntaxKind.EnumValue : literal.Kind;
        return Error(InputErrors.CannotParse(type, kind + "Node"));
    }

    /// <summary>Creates an error at this position. For an argument, the result path is the field's and is added later.</summary>
    public GraphQLException Error(ErrorBuilder error, string? fieldName = null)
    {
        var path = Path.Root.Append(_name);
        foreach (var (name, index) in _path ?? [])
            path = name is null ? path.Append(index) : path.Append(name);

        if (fieldName is not null)
            path = path.Append(fieldName);

        if (_isVariable)
            error.SetPath(path);
        else
            error.SetExtension("inputPath", path.ToList());

        if (_field is not null)
            error.SetExtension("fieldCoordinate", _field.Coordinate).SetExtension("fieldType", _field.Type.NamedType().Name);

        return new GraphQLException(error.Build());
    }

    private object? CoerceAt((string? Name, int Index) place, InputCoercer coercer, IValueNode literal)
    {
        var path = _path ??= [];
        path.Add(place);
        var value = coercer.Coerce(literal, this);
        path.RemoveAt(path.Count - 1);
        return value;
    }
}
