using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>Coerces input objects. See https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion.</summary>
/// <param name="type">The input object.</param>
/// <param name="coercerOf">Returns the coercer of a field. It is called late, because input objects can be recursive.</param>
/// <param name="createsInstances">Whether to create the runtime value. Otherwise the value is only validated.</param>
internal sealed class InputObjectCoercer(InputObjectType type, Func<InputField, InputCoercer> coercerOf, bool createsInstances)
    : InputCoercer
{
    private readonly InputCoercer?[] _coercers = new InputCoercer?[type.Fields.Count];

    protected override object CoerceValue(IValueNode literal, InputCoercionContext context)
    {
        if (literal is not ObjectValueNode given)
            throw context.CannotParse(type, literal);

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (type.IsOneOf)
            CheckOneOf(given, context);

        var values = new object?[type.Fields.Count];
        Array.Fill(values, InputField.Absent);
        foreach (var field in given.Fields)
            CoerceGiven(field, values, context);

        for (var index = 0; index < values.Length; index++)
            if (values[index] == InputField.Absent)
                CoerceAbsent(index, values, context);

        if (!createsInstances)
            return given;

        return type.CreateInstance is { } createInstance ? createInstance(values) : CreateDictionary(given, values);
    }

    private void CoerceGiven(ObjectFieldNode given, object?[] values, InputCoercionContext context)
    {
        var index = type.Fields.IndexOf(given.Name.Value);
        if (index < 0)
            throw context.Error(InputErrors.UnknownField(type, given.Name.Value), given.Name.Value);

        // A variable without a value means that the field is absent.
        if (given.Value is not VariableNode || context.Variables.Resolve(given.Value) is not null)
            values[index] = context.CoerceField(type.Fields[index], CoercerAt(index), given.Value);
    }

    private void CoerceAbsent(int index, object?[] values, InputCoercionContext context)
    {
        var field = type.Fields[index];
        if (field.DefaultValue is { } defaultValue)
            values[index] = context.CoerceField(field, CoercerAt(index), defaultValue);
        else if (field.IsRequired)
            throw context.Error(InputErrors.RequiredFieldIsMissing(field), field.Name);
    }

    private void CheckOneOf(ObjectValueNode given, InputCoercionContext context)
    {
        if (given.Fields.Count is 0)
            throw context.Error(InputErrors.OneOfNoFieldSet(type));

        if (given.Fields.Count > 1)
            throw context.Error(InputErrors.OneOfMoreThanOneFieldSet(type));

        var field = given.Fields[0];
        if (field.Value is NullValueNode)
            throw context.Error(InputErrors.OneOfFieldIsNull(type, field.Name.Value), field.Name.Value);

        if (context.Variables.Resolve(field.Value) is null or NullValueNode)
            throw context.Error(InputErrors.OneOfFieldMustBeNonNull(type, field.Name.Value), field.Name.Value);
    }

    private OrderedDictionary<string, object?> CreateDictionary(ObjectValueNode given, object?[] values)
    {
        var dictionary = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in given.Fields)
            if (values[type.Fields.IndexOf(field.Name.Value)] is var value && value != InputField.Absent)
                dictionary[field.Name.Value] = value;

        for (var index = 0; index < values.Length; index++)
            if (values[index] != InputField.Absent)
                dictionary.TryAdd(type.Fields[index].Name, values[index]);

        return dictionary;
    }

    private InputCoercer CoercerAt(int index) => _coercers[index] ??= coercerOf(type.Fields[index]);
}
