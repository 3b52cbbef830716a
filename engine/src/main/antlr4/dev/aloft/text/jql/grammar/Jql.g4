// JQL as Atlassian's documentation of advanced search describes it: keywords, operators, quoting, escapes.
// Words of this file that the product reserves beyond its keywords are only minded where a query is printed.
grammar Jql;

options { caseInsensitive = true; }

query : disjunction? orderBy? EOF ;

disjunction : conjunction (OR conjunction)* ;

conjunction : negation (AND negation)* ;

negation : (NOT | BANG) negation | LPAREN disjunction RPAREN | comparison ;

comparison
  : field sign=(EQUALS | NOT_EQUALS | LIKE | NOT_LIKE | LESS | LESS_EQUALS | GREATER | GREATER_EQUALS) operand
  | field NOT? IN operand
  | field IS NOT? operand
  | field WAS NOT? IN? operand predicate*
  | field CHANGED predicate*
  ;

predicate : kind=(AFTER | BEFORE | BY | DURING | FROM | ON | TO) operand ;

operand : EMPTY | function | text | LPAREN operand (COMMA operand)* RPAREN ;

function : text LPAREN (text (COMMA text)*)? RPAREN ;

field : text property* ;

// The path of a property starts with its dot: issue.property[key].path
property : LBRACKET text RBRACKET text? ;

orderBy : ORDER BY sort (COMMA sort)* ;

sort : field direction=(ASC | DESC)? ;

text : QUOTED | NUMBER | WORD ;

AND : 'and' | '&' '&'? ;
OR : 'or' | '|' '|'? ;
NOT : 'not' ;
BANG : '!' ;
IN : 'in' ;
IS : 'is' ;
WAS : 'was' ;
CHANGED : 'changed' ;
EMPTY : 'empty' | 'null' ;
ORDER : 'order' ;
BY : 'by' ;
ASC : 'asc' ;
DESC : 'desc' ;
AFTER : 'after' ;
BEFORE : 'before' ;
DURING : 'during' ;
FROM : 'from' ;
ON : 'on' ;
TO : 'to' ;

EQUALS : '=' ;
NOT_EQUALS : '!=' ;
LIKE : '~' ;
NOT_LIKE : '!~' ;
LESS : '<' ;
LESS_EQUALS : '<=' ;
GREATER : '>' ;
GREATER_EQUALS : '>=' ;
LPAREN : '(' ;
RPAREN : ')' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
COMMA : ',' ;

QUOTED : '"' (ESCAPE | ~["\\])* '"' | '\'' (ESCAPE | ~['\\])* '\'' ;
NUMBER : '-'? [0-9]+ ;
WORD : (ESCAPE | ~[ \t\r\n"'=!<>~(),|&{}*/%+^$#@?;[\]\\])+ ;
SPACE : [ \t\r\n]+ -> skip ;

fragment ESCAPE : '\\' (["'\\tnr ] | 'u' [0-9a-f] [0-9a-f] [0-9a-f] [0-9a-f]) ;
