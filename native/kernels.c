int lydite_placeholder(void){return 0;}
