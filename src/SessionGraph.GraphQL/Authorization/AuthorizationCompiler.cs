using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Authorization;

/// <summary>Collects what an operation requires of its caller, for all types that its values can have.</summary>
internal sealed class AuthorizationCompiler
{
    private readonly Schema _schema;
    private readonly OperationCompiler _operation;
    private readonly HashSet<(SelectionSetNode SelectionSet, ObjectType Type, IncludeCondition Condition)> _visited = [];
    private readonly List<AuthorizationCheck> _checks = [];
    private int _steps;

    private AuthorizationCompiler(OperationCompiler operation) => (_operation, _schema) = (operation, operation.Schema);

    /// <summary>Compiles the requirements; null if there are none. Throws a <see cref="GraphQLException"/> if the operation is too large.</summary>
    public static AuthorizationPlan? Compile(OperationCompiler operation, OperationDefinitionNode definition, ObjectType rootType)
    {
        if (!operation.Schema.TryGetDirectiveType(AuthorizeDirective.Name, out _))
            return null;

        var compiler = new AuthorizationCompiler(operation);
        compiler.Visit(definition.SelectionSet, rootType, IncludeCondition.Always);
        return compiler._checks.Count is 0 ? null : new AuthorizationPlan(compiler._checks);
    }

    private void Visit(SelectionSetNode selectionSet, ObjectType type, IncludeCondition outer)
    {
        if (!_visited.Add((selectionSet, type, outer)))
            return;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            if (++_steps > PlanningErrors.MaxSteps)
                throw PlanningErrors.TooManySteps();

            if (_operation.Conditions.Apply(outer, selection) is not { } condition)
                continue;

            switch (selection)
            {
                case FieldNode field when _schema.TryGetField(type, field.Name.Value, out var definition):
                    Visit(field, definition, condition);
                    break;
                case InlineFragmentNode fragment when _operation.Applies(fragment.TypeCondition, type):
                    Visit(fragment.SelectionSet, type, condition);
                    break;
                case FragmentSpreadNode spread when _operation.FragmentOf(spread) is var fragment && _operation.Applies(fragment.TypeCondition, type):
                    Visit(fragment.SelectionSet, type, condition);
                    break;
            }
        }
    }

    private void Visit(FieldNode node, OutputField field, IncludeCondition condition)
    {
        if (AuthorizeDirective.ReadAll(field) is { Count: > 0 } directives
            && !_checks.Exists(check => condition.Implies(check.Condition) && check.Directives.SequenceEqual(directives)))
            _checks.Add(new AuthorizationCheck(directives, condition, node));

        if (node.SelectionSet is not { } selectionSet)
            return;

        foreach (var type in _schema.GetPossibleTypes(field.Type.NamedType()))
            Visit(selectionSet, type, condition);
    }
}
