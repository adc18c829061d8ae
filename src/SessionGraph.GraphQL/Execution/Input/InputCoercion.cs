using System.Collections.Concurrent;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>The coercers of a schema's arguments, input fields and variables; each is compiled once. Safe for concurrent use.</summary>
internal sealed class InputCoercion
{
    private readonly ConcurrentDictionary<InputField, InputCoercer> _fields = new();
    private readonly ConcurrentDictionary<InputField, InputCoercer> _checks = new();
    private readonly ConcurrentDictionary<IType, InputCoercer> _variables = new();

    /// <summary>The coercer that creates the runtime values of an argument or an input field.</summary>
    public InputCoercer For(InputField field)
        => _fields.GetOrAdd(field, key => Create(key.Type, key.RuntimeType, key.Formatter, createsInstances: true));

    /// <summary>The coercer that validates the values of a variable.</summary>
    public InputCoercer ForVariable(Schema schema, VariableDefinitionNode variable)
        => _variables.GetOrAdd(TypeOf(schema, variable.Type), Check);

    /// <summary>Plans the arguments that a node gives for a field.</summary>
    public ArgumentPlan PlanArguments(OutputField field, FieldNode node)
        => field.Arguments.Count is 0 ? ArgumentPlan.None : new ArgumentPlan(this, field, node);

    private InputCoercer Check(IType type) => Create(type, typeof(object), null, createsInstances: false);

    private InputCoercer CheckField(InputField field) => _checks.GetOrAdd(field, key => Check(key.Type));

    private InputCoercer Create(IType type, Type runtimeType, Func<object, object>? formatter, bool createsInstances)
    {
        var isNonNull = type.IsNonNullType();
        switch (type.NullableType())
        {
            case ListType list:
                var (itemType, createCollection) = RuntimeCollection.Create(runtimeType);
                return new ListCoercer(Create(list.ElementType, itemType, formatter, createsInstances), createCollection)
                {
                    IsNonNull = isNonNull,
                };
            case InputObjectType inputObject:
                return new InputObjectCoercer(inputObject, createsInstances ? For : CheckField, createsInstances)
                {
                    IsNonNull = isNonNull,
                };
            case var leaf:
                var leafType = (INamedType)leaf;
                return new LeafCoercer(leafType, formatter ?? RuntimeConversion.Create(leafType, runtimeType)) { IsNonNull = isNonNull };
        }
    }

    private static IType TypeOf(Schema schema, ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(schema, nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(schema, list.Type)),
        _ => schema.GetType<INamedType>(((NamedTypeNode)type).Name.Value),
    };
}
