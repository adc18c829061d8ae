using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>
/// Checks one document by one rule: it is called for the document, its definitions and all nodes of the executable ones, names and
/// descriptions excepted, in the order of the document.
/// </summary>
public abstract class ValidationVisitor
{
    /// <summary>Called before the nodes below this one.</summary>
    public virtual void Enter(ISyntaxNode node, ValidationScope scope)
    {
    }

    /// <summary>Called after the nodes below this one.</summary>
    public virtual void Leave(ISyntaxNode node, ValidationScope scope)
    {
    }
}
